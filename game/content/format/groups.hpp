#pragma once

#include "content/format/format.hpp"

#include <span>

/// The parts of the table, one file each; content/format/format.cpp puts them together.
namespace dealcraft::content::format {

[[nodiscard]] std::span<const FormatShape> packShapes();
[[nodiscard]] std::span<const FormatShape> peopleShapes();
[[nodiscard]] std::span<const FormatShape> productShapes();
[[nodiscard]] std::span<const FormatShape> talkShapes();
[[nodiscard]] std::span<const FormatShape> mindShapes();
[[nodiscard]] std::span<const FormatShape> scenarioShapes();
[[nodiscard]] std::span<const FormatShape> activityShapes();
[[nodiscard]] std::span<const FormatShape> dialogueShapes();
[[nodiscard]] std::span<const FormatShape> formShapes();
[[nodiscard]] std::span<const FormatShape> negotiationShapes();
[[nodiscard]] std::span<const FormatShape> callShapes();
[[nodiscard]] std::span<const FormatShape> rubricShapes();
[[nodiscard]] std::span<const FormatShape> ruleShapes();

/// The keys that only some types of activity have.
[[nodiscard]] std::span<const FormatKey> dialogueKeys();
[[nodiscard]] std::span<const FormatKey> formKeys();
[[nodiscard]] std::span<const FormatKey> negotiationKeys();
[[nodiscard]] std::span<const FormatKey> callKeys();

}  // namespace dealcraft::content::format
