#pragma once

#include "desktop/model/bargain.hpp"
#include "desktop/ui/ui.hpp"
#include "sim/view.hpp"

#include <span>
#include <string>

/// What stands on a negotiation table, in words.
namespace dealcraft::desktop {

/// What the panels of a table are made of.
struct TableDesk {
    const sim::NegotiationView* view = nullptr;
    const TextTable* texts = nullptr;
};

/// The words of a value, or that the issue is open.
[[nodiscard]] const std::string& valueWords(const ui::Ui& ui, const TableDesk& desk, std::size_t issue,
                                            std::uint8_t value);
/// `600 · 2 % · 15 days`
[[nodiscard]] std::string packageWords(const ui::Ui& ui, const TableDesk& desk, const sim::Terms& terms);
/// What a value needs: `two per cent: only with volume, 600 or more`
[[nodiscard]] std::string dependenceWords(const ui::Ui& ui, const TableDesk& desk, const Dependence& dependence);
/// `If you …, we can …`; or why the condition would say nothing.
[[nodiscard]] std::string conditionWords(const ui::Ui& ui, const TableDesk& desk, const sim::Terms& terms,
                                         const sim::OfferPreview& preview);
/// In which round an offer was made: the dealer's first one opens.
[[nodiscard]] std::string roundWords(const ui::Ui& ui, sim::Side by, int round);
/// What he says of an issue, as a tag: `important`; empty if he was not asked.
[[nodiscard]] std::string saidWords(const ui::Ui& ui, const sim::IssueView& issue);

}  // namespace dealcraft::desktop
