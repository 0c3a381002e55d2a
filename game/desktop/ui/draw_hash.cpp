#include "desktop/ui/draw_hash.hpp"

#include <algorithm>
#include <array>
#include <cstring>

namespace dealcraft::desktop::ui {
namespace {

/// Takes 64 bits into a hash. Invertible in both, so nothing that went in before is ever lost, however much follows.
constexpr std::uint64_t mixed(std::uint64_t hash, std::uint64_t bits) {
    constexpr std::uint64_t kPrime = 0x100000001b3ULL;
    hash = (hash ^ bits) * kPrime;
    return hash ^ (hash >> 29U);
}

/// Four lanes over 32-byte blocks: fast enough for a megabyte a frame.
std::uint64_t hashBytes(const void* bytes, std::size_t count, std::uint64_t hash) {
    constexpr std::size_t kBlock = 32;
    const auto* at = static_cast<const unsigned char*>(bytes);
    if (count >= kBlock) {
        std::array<std::uint64_t, 4> lanes{1, 2, 3, 4};
        for (; count >= kBlock; count -= kBlock, at += kBlock) {
            std::array<std::uint64_t, 4> words{};
            std::memcpy(words.data(), at, kBlock);
            for (std::size_t i = 0; i < lanes.size(); ++i) { lanes[i] = mixed(lanes[i], words[i]); }
        }
        for (const std::uint64_t lane : lanes) { hash = mixed(hash, lane); }
    }
    for (; count > 0; --count, ++at) { hash = mixed(hash, *at); }
    return hash;
}

template <class T>
std::uint64_t hashVector(const ImVector<T>& v, std::uint64_t seed) {
    return hashBytes(v.Data, static_cast<std::size_t>(v.size_in_bytes()),
                     mixed(seed, static_cast<std::uint64_t>(v.Size)));
}

}  // namespace

std::uint64_t hashOf(const ImDrawData& data) {
    std::uint64_t hash = hashBytes(&data.DisplaySize, sizeof data.DisplaySize, 0xcbf29ce484222325ULL);
    for (const ImDrawList* list : data.CmdLists) {
        hash = hashVector(list->VtxBuffer, hash);
        hash = hashVector(list->IdxBuffer, hash);
        hash = hashVector(list->_CallbacksDataBuf, hash);
        for (const ImDrawCmd& cmd : list->CmdBuffer) {
            hash = hashBytes(&cmd.ClipRect, sizeof cmd.ClipRect, hash);
            hash = mixed(hash, cmd.UserCallback != nullptr ? 0 : static_cast<std::uint64_t>(cmd.GetTexID()));
            hash = mixed(hash, cmd.ElemCount);
        }
    }
    return hash;
}

bool texturesWait(const ImDrawData& data) {
    if (data.Textures == nullptr) { return false; }
    return std::ranges::any_of(*data.Textures, [](const ImTextureData* texture) {
        return texture->Status != ImTextureStatus_OK && texture->Status != ImTextureStatus_Destroyed;
    });
}

}  // namespace dealcraft::desktop::ui
