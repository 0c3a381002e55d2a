#pragma once

#include "analysis/negotiation/domain.hpp"
#include "analysis/negotiation/report.hpp"
#include "cli/context.hpp"

#include <string>
#include <utility>
#include <vector>

namespace dealcraft::cli {

/// Where the packages of a scenario come from.
struct TableOrigin {
    std::string scenario;
    std::string activity;
    std::uint64_t seed = 1;
    std::vector<std::pair<std::string, std::string>> world;  ///< unknown and alternative
    std::size_t dealer = 0;                                  ///< which profile of his holds, from 0
};

/// An analysis with what it was made of.
struct NegotiationOutput {
    const analysis::Domain& domain;
    const analysis::Report& report;
    const sim::Allowed& allowed;
    const TableOrigin* origin;  ///< none: a domain from a file
    double seconds;
};

/// Written as it goes: a frontier can have a million points.
void printJson(const NegotiationOutput& output, bool packages);
void printWords(const Context& context, const NegotiationOutput& output, bool packages);

}  // namespace dealcraft::cli
