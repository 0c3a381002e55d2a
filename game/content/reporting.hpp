#pragma once

#include "base/diagnostic.hpp"
#include "content/yaml/findings.hpp"

#include <span>
#include <string>
#include <string_view>
#include <vector>

/// How compile and the checks report. Private to game/content.
namespace dealcraft::content {

/// A name that nothing has: with the nearest known one as its hint, and as its fix where the place is exact.
[[nodiscard]] Diagnostic unknownName(int code, std::string_view variant, const Located<std::string>& name,
                                     std::span<const std::string> known);

/// The place of a part of a script (bytes from its beginning), as exact as the way in which it was written allows.
[[nodiscard]] Range placeWithin(const Located<std::string>& script, std::size_t begin, std::size_t end);

/// Adds a fix that replaces `where`, if it spans just `length` bytes of one line.
void addFix(Diagnostic& diagnostic, const Range& where, std::size_t length, std::string replacement);

/// The value of a finding's argument; empty if it has none of this name.
[[nodiscard]] std::string_view argumentOf(const Diagnostic& diagnostic, std::string_view name);

/// Words joined by commas.
[[nodiscard]] std::string listed(std::span<const std::string> words);

}  // namespace dealcraft::content
