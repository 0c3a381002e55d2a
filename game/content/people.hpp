#pragma once

#include "base/diagnostic.hpp"
#include "base/id.hpp"
#include "base/quantity.hpp"
#include "base/text.hpp"

#include <array>
#include <cstdint>
#include <string>
#include <vector>

namespace dealcraft::content {

enum class FirmKind : std::uint8_t { wholesaleDealer, terminalDealer, chain, endUser, prospect, maker, rival };
enum class Pays : std::uint8_t { prompt, slow, overdue, unknown };
enum class DecisionRole : std::uint8_t { tdm, doer, kol, mi, gatekeeper, outsider };               ///< INF-04
enum class Stance : std::uint8_t { supporter, undecided, blocker };                                ///< INF-04
enum class DecisionStyle : std::uint8_t { alone, hearsOthers, conclusion, performance, reality };  ///< INF-05
enum class DealerInterest : std::uint8_t { profit, demand, support, control, promise, capital };   ///< NEG-02
inline constexpr std::size_t kDealerInterests = 6;

/// Something true that a trainee can learn. `level` is the level of information, 1 (public) to 4 (from the top):
/// INF-02.
struct Fact {
    FactId id;
    TextId text = kNoText;
    int level = 1;
    Range where;
};

/// A problem that the firm has; depth 1 to 4 says how far one must ask, importance 1 to 5 what solving it is worth.
struct Need {
    std::string id;
    TextId text = kNoText;
    int depth = 1;
    int importance = 1;
};

struct Supplier {
    TextId name = kNoText;
    Percent share;
    TextId complaint = kNoText;
};

struct Firm {
    FirmId id;
    TextId name = kNoText;
    FirmKind kind = FirmKind::prospect;
    TextId city = kNoText;
    TextId about = kNoText;
    std::array<int, 2> code{};                      ///< purchase code [X, Y], 0 to 4: TGT-04
    int rung = 8;                                   ///< adoption ladder, 1 (top) to 9: VIS-04
    std::array<int, kDealerInterests> interests{};  ///< weights that sum to 100, or all 0 where the firm is no dealer
    Money capital;
    Money turnover;  ///< a month
    Pays pays = Pays::unknown;
    std::vector<Supplier> suppliers;
    std::vector<Need> needs;
    std::vector<Fact> facts;
    Range where;
};

/// Where a contact's four states begin, 0 to 100 each.
struct Temper {
    Points closeness{20};
    Points credit{20};
    Points interest{20};
    Points patience{60};
};

struct Contact {
    ContactId id;
    Located<FirmId> firm;
    TextId name = kNoText;
    TextId title = kNoText;
    int age = 0;
    DecisionRole role = DecisionRole::outsider;
    Stance stance = Stance::undecided;
    DecisionStyle style = DecisionStyle::conclusion;
    Located<std::string> portrait;  ///< a folder of assets/portraits
    Temper temper;
    TextId about = kNoText;
    std::vector<Fact> facts;
    Range where;
};

}  // namespace dealcraft::content
