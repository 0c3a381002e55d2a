#include "desktop/ui/fonts.hpp"

#include <fontconfig/fontconfig.h>
#include <imgui_freetype.h>
#include <memory>

namespace dealcraft::desktop::ui {
namespace {

constexpr const char* kFamily = "Noto Sans CJK SC";

using Pattern = std::unique_ptr<FcPattern, decltype(&FcPatternDestroy)>;
using FontSet = std::unique_ptr<FcFontSet, decltype(&FcFontSetDestroy)>;

Pattern emptyPattern() {
    return {FcPatternCreate(), &FcPatternDestroy};
}

void setText(const Pattern& pattern, const char* what, const char* value) {
    FcPatternAddString(pattern.get(), what, reinterpret_cast<const FcChar8*>(value));
}

FontFile fileOf(const FcPattern* pattern) {
    FcChar8* path = nullptr;
    int face = 0;
    if (FcPatternGetString(pattern, FC_FILE, 0, &path) != FcResultMatch) { return {}; }
    FcPatternGetInteger(pattern, FC_INDEX, 0, &face);
    return {reinterpret_cast<const char*>(path), face & 0xFFFF};
}

/// The fonts of a family, exactly; fontconfig's own matching would give another family rather than none.
std::vector<FontFile> filesOf(const char* family, const char* style) {
    const Pattern pattern = emptyPattern();
    setText(pattern, FC_FAMILY, family);
    if (style != nullptr) { setText(pattern, FC_STYLE, style); }
    const std::unique_ptr<FcObjectSet, decltype(&FcObjectSetDestroy)> wanted{
        FcObjectSetBuild(FC_FILE, FC_INDEX, static_cast<char*>(nullptr)), &FcObjectSetDestroy};
    const FontSet set{FcFontList(nullptr, pattern.get(), wanted.get()), &FcFontSetDestroy};
    std::vector<FontFile> files;
    for (int i = 0; set && i < set->nfont; ++i) { files.push_back(fileOf(set->fonts[i])); }
    return files;
}

FontFile firstOf(const char* family, const char* style) {
    const auto files = filesOf(family, style);
    return files.empty() ? FontFile{} : files.front();
}

/// Any font of the system that has Chinese characters.
FontFile anyChinese(int weight) {
    const Pattern pattern = emptyPattern();
    setText(pattern, FC_LANG, "zh-cn");
    FcPatternAddInteger(pattern.get(), FC_WEIGHT, weight);
    FcConfigSubstitute(nullptr, pattern.get(), FcMatchPattern);
    FcDefaultSubstitute(pattern.get());
    FcResult result = FcResultNoMatch;
    const Pattern match{FcFontMatch(nullptr, pattern.get(), &result), &FcPatternDestroy};
    FcLangSet* languages = nullptr;
    if (!match || FcPatternGetLangSet(match.get(), FC_LANG, 0, &languages) != FcResultMatch) { return {}; }
    const FcLangResult fits = FcLangSetHasLang(languages, reinterpret_cast<const FcChar8*>("zh-cn"));
    return fits == FcLangDifferentLang ? FontFile{} : fileOf(match.get());
}

FontFile iconFont() {
    for (const char* family : {"forkawesome", "ForkAwesome"}) {
        for (const FontFile& file : filesOf(family, nullptr)) {
            if (file.path.ends_with(".ttf")) { return file; }
        }
    }
    return {};
}

ImFont* load(const FontFile& file) {
    ImFontAtlas& atlas = *ImGui::GetIO().Fonts;
    if (file.found()) {
        ImFontConfig config;
        config.FontNo = static_cast<ImU32>(file.face);
        config.FontLoaderFlags = ImGuiFreeTypeLoaderFlags_LightHinting;
        config.Flags |= ImFontFlags_NoLoadError;
        if (ImFont* font = atlas.AddFontFromFileTTF(file.path.c_str(), 21, &config)) { return font; }
    }
    return atlas.AddFontDefault();
}

}  // namespace

FontFiles findFonts(const std::filesystem::path& fetched) {
    std::error_code ignored;
    if ((!firstOf(kFamily, "Regular").found() || !iconFont().found()) &&
        std::filesystem::is_directory(fetched, ignored)) {
        FcConfigAppFontAddDir(nullptr, reinterpret_cast<const FcChar8*>(fetched.c_str()));
    }
    FontFiles files;
    files.regular = firstOf(kFamily, "Regular");
    files.bold = firstOf(kFamily, "Bold");
    if (!files.regular.found()) { files.regular = anyChinese(FC_WEIGHT_REGULAR); }
    if (!files.bold.found()) { files.bold = files.regular; }
    files.chinese = files.regular.found();
    files.icons = iconFont();
    return files;
}

std::vector<std::string> missingFonts(const FontFiles& files) {
    std::vector<std::string> missing;
    if (!files.chinese) {
        missing.emplace_back(
            "No font with Chinese characters was found, so Chinese shows as blanks: install the package "
            "fonts-noto-cjk.");
    }
    if (!files.icons.found()) {
        missing.emplace_back(
            "The font of signs was not found, so buttons show words only: install the package fonts-fork-awesome.");
    }
    return missing;
}

Fonts loadFonts(const FontFiles& files) {
    Fonts fonts;
    fonts.regular = load(files.regular);
    fonts.bold = files.bold.path == files.regular.path && files.bold.face == files.regular.face ? fonts.regular
                                                                                                : load(files.bold);
    if (files.icons.found()) { fonts.icons = load(files.icons); }
    return fonts;
}

}  // namespace dealcraft::desktop::ui
