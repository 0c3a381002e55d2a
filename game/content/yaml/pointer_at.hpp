#pragma once

#include <cstddef>
#include <string>

namespace dealcraft::content {

/// The JSON pointer (RFC 6901) of what stands at a place of a YAML file: `/flow/1/moments/0/options/2/goto`. Empty for
/// the file as a whole, for a place between values, and for a file that can't be read.
[[nodiscard]] std::string pointerAt(const std::string& bytes, std::size_t offset);

}  // namespace dealcraft::content
