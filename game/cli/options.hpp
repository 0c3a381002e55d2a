#pragma once

#include "base/text.hpp"
#include "cli/authoring_options.hpp"

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <variant>
#include <vector>

/// What the user asked for on the command line, as plain data. cli/main_options.cpp makes it; each command has one
/// file.
namespace dealcraft::cli {

struct PlayOptions {
    std::string scenario;
    std::optional<std::uint64_t> seed;
    std::filesystem::path script;  ///< empty: the keyboard, or standard input with --json
    std::string bot;               ///< empty: the user plays
    std::string resume;            ///< an attempt to go on with
    std::string retry;             ///< an attempt to play again …
    std::size_t from = 1;          ///< … from its n-th action on
    std::string player;
    bool recover = false;  ///< goes on with a damaged one too
    bool exam = false;     ///< no coach, no hints; a retry of it is practice
    bool coach = false;    ///< a word after each move of a free visit
};

struct ScenariosOptions {
    std::string type;
};

struct ActionsOptions {
    std::string scenario;
    std::optional<std::uint64_t> seed;
};

struct RecordsOptions {
    std::string scenario;
    bool unfinished = false;
    bool progress = false;  ///< best, last, mean of each scenario and competency instead of the list
};

struct ReplayOptions {
    std::string attempt;
    bool check = false;
};

struct ReportOptions {
    std::string attempt;
};

struct ReviewOptions {
    std::string attempt;
    int effort = 1;          ///< times the rules' budget
    std::size_t whatIf = 0;  ///< number of an action that is to be another one; 0: none
    std::string instead;     ///< `.play` lines with semicolons between them
};

struct DrillsOptions {};

struct SimulateOptions {
    std::string scenario;
    std::string bots = "random,novice,expert";  ///< with commas; `all`: every bot
    int runs = 1000;
    std::uint64_t seed = 1;
    bool criteria = false;
    bool options = false;  ///< also what each option of the dialogues is worth
    bool fast = false;     ///< don't look for what is never reached
};

/// A negotiation's outcome space: of a scenario, or of a domain in a file.
struct NegotiationOptions {
    std::string target;                 ///< DOMAIN.json, SCENARIO or SCENARIO#activity
    std::optional<std::uint64_t> seed;  ///< of a scenario: what chance decides about its unknowns; 1 if not given
    std::vector<std::string> world;     ///< of a scenario: `unknown=alternative`, in place of chance
    bool packages = false;              ///< lists every package too
    bool ignorePolicy = false;          ///< of a scenario: packages against our policy count too
};

/// A dealer's concession curve.
struct CurveOptions {
    std::string form;
    double k = 0;
    double b = 1;
    std::int64_t steps = 10;
};

/// Engines against engines.
struct DuelsOptions {
    std::int64_t negotiations = 10'000;
    std::uint64_t seed = 1;
};

struct BenchOptions {
    std::string scenario = "first-visit-jinda";
    std::vector<std::string> only;  ///< of benchParts(); empty: all
};
/// What `bench` can measure, in its order.
[[nodiscard]] const std::vector<std::string>& benchParts();

using Command =
    std::variant<PlayOptions, NewOptions, PackOptions, ValidateOptions, ExplainOptions, SchemaOptions, ScenariosOptions,
                 ActionsOptions, RecordsOptions, ReplayOptions, ReportOptions, ReviewOptions, DrillsOptions,
                 SimulateOptions, GraphOptions, NegotiationOptions, CurveOptions, DuelsOptions, BenchOptions>;

struct Options {
    Command command;
    bool json = false;
    std::optional<Language> language;
};

/// How a command ended: 0 done, 1 the content or the result is bad, 2 wrong usage, 3 the environment refused.
enum class Exit : int { done = 0, bad = 1, usage = 2, environment = 3 };

}  // namespace dealcraft::cli
