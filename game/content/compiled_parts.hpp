#pragma once

#include "base/id.hpp"
#include "script/code.hpp"

#include <cstddef>
#include <cstdint>

/// The indexes by which compiled things name each other.
namespace dealcraft::content {

using script::Code;
using script::Effects;
using script::SlotIndex;

using ActivityIndex = Index<struct ActivityTag>;
using MomentIndex = Index<struct MomentTag>;    ///< over all dialogues of the scenario
using OptionIndex = Index<struct OptionTag>;    ///< over all moments of the scenario
using OutcomeIndex = Index<struct OutcomeTag>;  ///< within an option's draw
using LineIndex = Index<struct LineTag>;        ///< over all lines of the scenario
using FieldIndex = Index<struct FieldTag>;      ///< over all forms of the scenario
using ChoiceIndex = Index<struct ChoiceTag>;    ///< over all fields of the scenario
using CastIndex = Index<struct CastTag>;        ///< none: the narrator
using VerdictIndex = Index<struct VerdictTag>;  ///< over all verdicts of the scenario
using CriterionIndex = Index<struct CriterionTag>;
using ConceptIndex = Index<struct CompiledConceptTag>;
using EndingIndex = Index<struct EndingTag>;
using FactIndex = Index<struct CompiledFactTag>;

inline constexpr std::uint8_t kNone = 255;  ///< no such thing, where a place is kept in a byte

/// A run of consecutive things in one of the scenario's lists.
template <class I>
struct Run {
    std::uint16_t first = 0;
    std::uint16_t count = 0;
    [[nodiscard]] I operator[](std::size_t i) const { return I{first + i}; }
    [[nodiscard]] bool holds(I index) const { return index.value() >= first && index.value() < first + count; }
};

}  // namespace dealcraft::content
