#include "authoring/scalar_forms.hpp"

#include <algorithm>

namespace dealcraft::authoring {

namespace {

std::string doubleQuoted(std::string_view text) {
    std::string out = "\"";
    for (const char c : text) {
        switch (c) {
            case '"': out += "\\\""; break;
            case '\\': out += "\\\\"; break;
            case '\n': out += "\\n"; break;
            case '\t': out += "\\t"; break;
            default: out += c;
        }
    }
    return out + "\"";
}

std::string singleQuoted(std::string_view text) {
    std::string out = "'";
    for (const char c : text) { out += c == '\'' ? std::string{"''"} : std::string(1, c); }
    return out + "'";
}

/// A block text: its header with what becomes of the line ends behind it, then the lines.
std::string block(std::string_view text, char mark, const ScalarPlace& place) {
    const auto last = text.find_last_not_of('\n');
    const auto body = text.substr(0, last == std::string_view::npos ? 0 : last + 1);
    const auto ends = text.size() - body.size();
    std::string out(1, mark);
    out += ends == 0 ? "-" : (ends == 1 ? "" : "+");
    const auto line = [&](std::string_view words) {
        out += place.newline;
        if (!words.empty()) { out += std::string(place.indent, ' ') + std::string{words}; }
    };
    for (std::size_t at = 0; at <= body.size();) {
        const auto end = std::min(body.find('\n', at), body.size());
        line(body.substr(at, end - at));
        if (mark == '>' && end < body.size()) { line({}); }  // a folded line end takes two
        at = end + 1;
    }
    for (std::size_t i = 1; i < ends; ++i) { line({}); }
    return out;
}

}  // namespace

std::string written(std::string_view text, ScalarForm form, const ScalarPlace& place) {
    switch (form) {
        case ScalarForm::plain: return std::string{text};
        case ScalarForm::doubleQuoted: return doubleQuoted(text);
        case ScalarForm::singleQuoted: return singleQuoted(text);
        case ScalarForm::literal: return block(text, '|', place);
        case ScalarForm::folded: return block(text, '>', place);
    }
    return {};
}

std::vector<ScalarForm> formsFor(std::string_view text, ScalarForm first, const ScalarPlace& place) {
    using enum ScalarForm;
    const bool lines = text.find('\n') != std::string_view::npos;
    std::vector<ScalarForm> forms{first};
    if (lines) { forms.push_back(literal); }
    forms.push_back(doubleQuoted);
    forms.push_back(literal);
    const auto fits = [&](ScalarForm form) {
        const bool isBlock = form == literal || form == folded;
        if (isBlock) { return !place.inBrackets && !text.empty(); }
        return form == doubleQuoted || (!lines && !(form == plain && text.empty()));
    };
    std::erase_if(forms, [&](ScalarForm form) { return !fits(form); });
    return forms;
}

}  // namespace dealcraft::authoring
