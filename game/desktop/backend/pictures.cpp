#include "desktop/backend/window.hpp"

#include <algorithm>
#include <array>
#include <SFML/Graphics/Image.hpp>
#include <SFML/OpenGL.hpp>
#include <vector>

namespace dealcraft::desktop {
namespace {

/// A picture with its alpha still separate; sizes are those of one step of the mip chain.
struct Pixels {
    unsigned width = 0;
    unsigned height = 0;
    std::vector<sf::Uint8> rgba;
};

/// Four points of a picture as one; a colour counts by its opacity, so that cut-out faces have no dark rim.
class Mixture {
public:
    void add(const sf::Uint8* pixel) {
        for (std::size_t c = 0; c < 3; ++c) { sums_[c] += unsigned{pixel[c]} * pixel[3]; }
        sums_[3] += pixel[3];
    }
    void write(sf::Uint8* pixel) const {
        for (std::size_t c = 0; c < 3; ++c) {
            pixel[c] = static_cast<sf::Uint8>(sums_[3] == 0 ? 0 : sums_[c] / sums_[3]);
        }
        pixel[3] = static_cast<sf::Uint8>(sums_[3] / 4);
    }

private:
    std::array<unsigned, 4> sums_{};
};

/// Half as large.
Pixels halved(const Pixels& from) {
    Pixels to{std::max(1U, from.width / 2), std::max(1U, from.height / 2), {}};
    to.rgba.resize(std::size_t{4} * to.width * to.height);
    for (unsigned y = 0; y < to.height; ++y) {
        for (unsigned x = 0; x < to.width; ++x) {
            Mixture mixture;
            for (unsigned part = 0; part < 4; ++part) {
                const unsigned sx = std::min(from.width - 1, 2 * x + (part & 1U));
                const unsigned sy = std::min(from.height - 1, 2 * y + (part >> 1U));
                mixture.add(&from.rgba[std::size_t{4} * (std::size_t{sy} * from.width + sx)]);
            }
            mixture.write(&to.rgba[std::size_t{4} * (std::size_t{y} * to.width + x)]);
        }
    }
    return to;
}

void upload(int level, const Pixels& pixels) {
    glTexImage2D(GL_TEXTURE_2D, level, GL_RGBA, static_cast<GLsizei>(pixels.width), static_cast<GLsizei>(pixels.height),
                 0, GL_RGBA, GL_UNSIGNED_BYTE, pixels.rgba.data());
}

constexpr GLint kClampToEdge = 0x812F;

}  // namespace

std::optional<ui::Image> Window::load(const std::filesystem::path& file) {
    std::error_code error;
    sf::Image image;
    if (!std::filesystem::is_regular_file(file, error) || !image.loadFromFile(file.string())) { return std::nullopt; }
    const auto [width, height] = image.getSize();
    Pixels pixels{width, height, {image.getPixelsPtr(), image.getPixelsPtr() + std::size_t{4} * width * height}};
    GLuint texture = 0;
    glGenTextures(1, &texture);
    glBindTexture(GL_TEXTURE_2D, texture);
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MIN_FILTER, GL_LINEAR_MIPMAP_LINEAR);
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MAG_FILTER, GL_LINEAR);
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_WRAP_S, kClampToEdge);
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_WRAP_T, kClampToEdge);
    for (int level = 0;; ++level) {
        upload(level, pixels);
        if (pixels.width == 1 && pixels.height == 1) { break; }
        pixels = halved(pixels);
    }
    return ui::Image{static_cast<ImTextureID>(texture), static_cast<float>(width), static_cast<float>(height)};
}

}  // namespace dealcraft::desktop
