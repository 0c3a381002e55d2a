#include "desktop/ui/draw_hash.hpp"

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
        std::uint64_t lanes[4] = {1, 2, 3, 4};
        for (; count >= kBlock; count -= kBlock, at += kBlock) {
            std::uint64_t words[4];
            std::memcpy(words, at, kBlock);
            for (int i = 0; i < 4; ++i) { lanes[i] = mixed(lanes[i], words[i]); }
        }
        for (const std::uint64_t lane : lanes) { hash = mixed(hash, lane); }
    }
    for (; count > 0; --count, ++at) { hash = mixed(hash, *at); }
    return hash;
}

template <class T>
std::uint64_t hashVector(const ImVector<T>& v, std::uint64_t seed) {
    return hashBytes(v.Data, static_cast<std::size_t>(v.size_in_bytes()), mixed(seed, static_cast<std::uint64_t>(v.Size)));
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
            const std::uint64_t rest[2] = {cmd.UserCallback != nullptr ? 0 : static_cast<std::uint64_t>(cmd.GetTexID()),
                                           cmd.ElemCount};
            hash = hashBytes(rest, sizeof rest, hash);
        }
    }
    return hash;
}

bool texturesWait(const ImDrawData& data) {
    if (data.Textures == nullptr) { return false; }
    for (const ImTextureData* texture : *data.Textures) {
        if (texture->Status != ImTextureStatus_OK && texture->Status != ImTextureStatus_Destroyed) { return true; }
    }
    return false;
}

}  // namespace dealcraft::desktop::ui
