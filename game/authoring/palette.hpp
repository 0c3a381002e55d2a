#pragma once

#include "content/speech.hpp"

#include <cstdint>
#include <string_view>

/// Colours and marks of a graph. The colours are those of the window's light look (a test compares them); a grade is
/// told by its mark as well, for whoever does not see the colour.
namespace dealcraft::authoring {

struct GradeLook {
    std::uint32_t colour = 0;  ///< 0xRRGGBB
    std::uint32_t soft = 0;    ///< the same, light, behind words
    std::string_view mark;
};
[[nodiscard]] GradeLook lookOf(content::Grade grade);

namespace palette {
inline constexpr std::uint32_t kPaper = 0xFFFDF9;
inline constexpr std::uint32_t kSunk = 0xEBE7DD;
inline constexpr std::uint32_t kLine = 0xBDB5A4;
inline constexpr std::uint32_t kText = 0x1C2829;
inline constexpr std::uint32_t kSoftText = 0x566263;
inline constexpr std::uint32_t kPrimary = 0x14595A;
inline constexpr std::uint32_t kPrimarySoft = 0xDBEAE6;
inline constexpr std::uint32_t kSeal = 0xAE332D;
inline constexpr std::uint32_t kSealSoft = 0xF8E3DF;
inline constexpr std::uint32_t kOchre = 0x8C5C15;
inline constexpr std::uint32_t kOchreSoft = 0xF8EBD2;
}  // namespace palette

/// A colour between two, `share` of 1000 of the way.
[[nodiscard]] std::uint32_t between(std::uint32_t from, std::uint32_t to, int share);

/// The background of something that so many of all plays came to; none did: paper.
[[nodiscard]] std::uint32_t heatOf(std::int64_t visits, std::int64_t plays);

}  // namespace dealcraft::authoring
