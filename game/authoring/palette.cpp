#include "authoring/palette.hpp"

#include <algorithm>
#include <array>

namespace dealcraft::authoring {

namespace {

constexpr std::uint32_t kHot = 0xE3A23C;
constexpr std::array<GradeLook, 5> kLooks{GradeLook{palette::kLine, palette::kSunk, "·"},
                                          GradeLook{0x17704F, 0xDCEFE5, "★"}, GradeLook{0x5B8223, 0xE8F0D8, "●"},
                                          GradeLook{0xA86A0E, 0xF9ECD2, "△"}, GradeLook{0xB23A32, 0xF8E2DE, "×"}};

}  // namespace

GradeLook lookOf(content::Grade grade) {
    return kLooks[static_cast<std::size_t>(grade)];
}

std::uint32_t between(std::uint32_t from, std::uint32_t to, int share) {
    std::uint32_t mixed = 0;
    for (const unsigned shift : {16U, 8U, 0U}) {
        const auto a = static_cast<int>((from >> shift) & 255U);
        const auto b = static_cast<int>((to >> shift) & 255U);
        mixed |= static_cast<std::uint32_t>(a + (b - a) * share / 1000) << shift;
    }
    return mixed;
}

std::uint32_t heatOf(std::int64_t visits, std::int64_t plays) {
    if (visits == 0 || plays == 0) { return palette::kPaper; }
    const auto share = static_cast<int>(std::min<std::int64_t>(visits * 1000 / plays, 1000));
    return between(palette::kOchreSoft, kHot, share);
}

}  // namespace dealcraft::authoring
