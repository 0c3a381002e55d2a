#pragma once

#include <array>
#include <string>
#include <utility>
#include <vector>

/// A negotiation between two sides as plain data, in exact numbers. Format: docs/authoring/negotiation-domain.md.
namespace dealcraft::analysis {

/// A rational number: `-7/3`, or a whole one without denominator, `5`.
struct Fraction {
    std::string text = "0";
    auto operator<=>(const Fraction&) const = default;
};

struct DomainIssue {
    std::string name;
    std::vector<std::string> values;
};

/// Utility of a package: offset + sum over issues of weight × evaluation of the value.
struct DomainSide {
    std::string name;
    std::vector<Fraction> weights;                   ///< per issue
    std::vector<std::vector<Fraction>> evaluations;  ///< [issue][value]
    Fraction reservation;                            ///< utility of no deal
    Fraction offset;
};

struct Domain {
    std::string name;
    std::vector<DomainIssue> issues;
    std::array<DomainSide, 2> sides;
};

/// Why a domain is refused: `what` names a text of assets/lang (`domain.…`), `values` fill it in.
struct DomainFault {
    std::string what;
    std::vector<std::pair<std::string, std::string>> values;
};

}  // namespace dealcraft::analysis
