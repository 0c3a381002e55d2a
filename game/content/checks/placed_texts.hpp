#pragma once

#include "content/pack.hpp"

#include <vector>

namespace dealcraft::content {

/// A text and the thing that it belongs to.
struct PlacedText {
    TextId text = kNoText;
    Range where;
};

/// The texts of a pack with the places of what they belong to, in the order of the files: texts have no places of their
/// own.
[[nodiscard]] std::vector<PlacedText> placedTexts(const Pack& pack);

}  // namespace dealcraft::content
