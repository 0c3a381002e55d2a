#pragma once

#include <cstddef>
#include <string_view>

namespace dealcraft::content {

/// Lets yaml-cpp's parser run over a text and throws its events away: what `bench` compares loading with.
/// @return how many events there were
std::size_t bareParse(std::string_view yaml);

}  // namespace dealcraft::content
