#pragma once

#include "base/text.hpp"

#include <stdexcept>
#include <string>
#include <utility>

namespace dealcraft {

/// The environment refused: no display, port taken, disk full. Thrown by store, workshop and desktop; caught once, in
/// main: exit code 3. One sentence for the user with what failed, where, and what to do; `what()` is the English one.
class EnvironmentError : public std::runtime_error {
public:
    explicit EnvironmentError(const std::string& english) : EnvironmentError(LocalText{{english, english}}) {}
    explicit EnvironmentError(LocalText words) : std::runtime_error(words.in(Language::en)), words_(std::move(words)) {}

    [[nodiscard]] const std::string& in(Language language) const { return words_.in(language); }

private:
    LocalText words_;
};

}  // namespace dealcraft
