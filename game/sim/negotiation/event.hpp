#pragma once

#include "content/compiled.hpp"
#include "sim/call/event.hpp"
#include "sim/negotiation/action.hpp"
#include "sim/terms.hpp"

#include <compare>
#include <cstdint>
#include <variant>

/// What happens at a negotiation table: part of sim/event.hpp.
namespace dealcraft::sim {

using namespace dealcraft::content;

struct TableOpened {
    ActivityIndex activity;
    std::uint8_t dealer = 0;    ///< which of the dealer's profiles holds: hidden
    std::uint8_t openness = 0;  ///< half closeness, half credit, 0 to 100
    auto operator<=>(const TableOpened&) const = default;
};
struct Prepared {
    PreparationPart what = PreparationPart::rank;
    std::uint8_t issue = 0;
    std::uint8_t value = 0;
    auto operator<=>(const Prepared&) const = default;
};
struct SatDown {
    auto operator<=>(const SatDown&) const = default;
};
/// How an offer of the trainee was meant, and how it came across. Bits.
enum class OfferMark : std::uint8_t {
    part = 1,
    conditional = 2,
    repeated = 4,
    withdrawn = 8,
    insult = 16,
    beyondLimit = 32,
    last = 64
};
struct Offered {
    Side by = Side::trainee;
    std::uint8_t round = 0;
    Terms terms;
    std::uint16_t ours = 0;    ///< utility to the trainee's firm, of 10000; of what is not open
    std::uint16_t theirs = 0;  ///< utility to the dealer, of 10000: hidden
    std::uint8_t marks = 0;    ///< bits of OfferMark
    auto operator<=>(const Offered&) const = default;
    [[nodiscard]] bool is(OfferMark mark) const { return (marks & static_cast<unsigned>(mark)) != 0; }
};
/// Somebody says something of a kind; the act tells who. Which of the lines or phrases it is, the narrator chooses.
struct TableSpoke {
    Act act = Act::bidStep;
    Voice voice{};
    std::uint8_t issue = kNone;  ///< what {issue} stands for
    std::uint8_t value = kNone;  ///< of that issue: {value}
    std::uint8_t give = kNone;   ///< the issue in which something is given: {give} is its value in `terms` …
    std::uint8_t giveValue = kNone;
    std::uint8_t want = kNone;  ///< … and in which something is asked for: {want}
    std::uint8_t wantValue = kNone;
    std::uint32_t eligible = 0;  ///< bit i: the i-th line that the scenario has for this act fits
    auto operator<=>(const TableSpoke&) const = default;
};
/// What he says to a question. About alternatives: high strong, middle weak, low none.
enum class Reply : std::uint8_t { high, middle, low, first, evades, enough };
struct Asked {
    std::uint8_t about = 0;
    Reply reply = Reply::evades;
    std::uint8_t issue = kNone;  ///< the one that comes first, if he says so
    bool truthful = true;        ///< hidden
    auto operator<=>(const Asked&) const = default;
};
enum class ArgumentEnd : std::uint8_t { lands, misses, callsBluff, unfounded };
struct Argued {
    std::uint8_t argument = 0;
    ArgumentEnd end = ArgumentEnd::lands;
    std::uint16_t lean = 0;  ///< what it takes off his aim, of 10000: hidden
    VerdictIndex verdict;
    auto operator<=>(const Argued&) const = default;
};
struct LimitShown {
    std::uint8_t issue = 0;
    std::uint8_t value = 0;
    bool believed = true;  ///< hidden, but his words tell
    auto operator<=>(const LimitShown&) const = default;
};
struct Adjourned {
    std::uint8_t days = 0;
    auto operator<=>(const Adjourned&) const = default;
};
struct ManagerCalled {
    bool allowed = false;
    auto operator<=>(const ManagerCalled&) const = default;
};
struct Agreed {
    Side by = Side::trainee;  ///< who accepted
    Terms terms;
    std::uint16_t ours = 0;
    std::uint16_t theirs = 0;
    std::uint16_t broken = 0;  ///< bit i: the i-th policy rule is broken
    auto operator<=>(const Agreed&) const = default;
};
struct WalkedAway {
    Side by = Side::trainee;
    auto operator<=>(const WalkedAway&) const = default;
};
/// The parties part. What becomes of a deal in 90 days: how much of it is sold through, how late it is paid.
struct TableClosed {
    std::uint8_t surplus = 0;   ///< percent of what was to be had for him
    std::uint8_t sold = 0;      ///< percent
    std::uint8_t late = 0;      ///< days
    std::uint8_t openness = 0;  ///< half closeness, half credit, 0 to 100
    auto operator<=>(const TableClosed&) const = default;
};
using NegotiationEvent = std::variant<TableOpened, Offered, TableSpoke, Agreed, WalkedAway, Prepared, SatDown, Asked,
                                      Argued, LimitShown, Adjourned, ManagerCalled, TableClosed>;

}  // namespace dealcraft::sim
