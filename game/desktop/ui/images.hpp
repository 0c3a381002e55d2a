#pragma once

#include <filesystem>
#include <imgui.h>
#include <map>
#include <optional>
#include <string>

namespace dealcraft::desktop::ui {

/// A picture that the renderer has.
struct Image {
    ImTextureID texture = ImTextureID_Invalid;
    float width = 0;
    float height = 0;
};

/// Who brings pictures into the renderer: the window, or a stand-in in tests.
class ImageLoader {
public:
    ImageLoader() = default;
    ImageLoader(const ImageLoader&) = delete;
    ImageLoader& operator=(const ImageLoader&) = delete;
    virtual ~ImageLoader() = default;
    /// @return nothing if the file is not there or no picture
    virtual std::optional<Image> load(const std::filesystem::path& file) = 0;
};

/// The pictures of the assets, each loaded when it is first shown.
class Images {
public:
    Images(std::filesystem::path assets, ImageLoader& loader) : assets_(std::move(assets)), loader_(&loader) {}

    /// @param name within the assets: portraits/he_jinda/smile.png
    const Image* find(const std::string& name) {
        auto [at, fresh] = known_.try_emplace(name);
        if (fresh) { at->second = loader_->load(assets_ / name); }
        return at->second ? &*at->second : nullptr;
    }

private:
    std::filesystem::path assets_;
    ImageLoader* loader_;
    std::map<std::string, std::optional<Image>> known_;
};

}  // namespace dealcraft::desktop::ui
