#pragma once

#include "base/text.hpp"

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
    std::size_t from = 0;          ///< … from its n-th action on
    std::string player;
    bool exam = false;   ///< no coach, no hints; a retry of it is practice
    bool coach = false;  ///< a word after each move of a free visit
};

struct ValidateOptions {
    std::vector<std::filesystem::path> paths;
    bool syntaxOnly = false;
    bool coverage = false;
    bool strict = false;
    bool fix = false;
    bool all = false;                ///< without a cap of how many of a rule are told
    std::string format = "text";     ///< text json sarif github
    std::filesystem::path baseline;  ///< what an earlier --json has told: only errors and what is new count
    std::filesystem::path against;   ///< the last release, a folder or an archive; empty: none
    bool approve = false;            ///< notes that the languages of each text belong together as they stand
};

/// A skeleton to begin with.
struct NewOptions {
    std::string what;  ///< pack or scenario
    std::string id;
    std::string from = "dialogue";  ///< of a scenario: dialogue visit negotiation
    std::string twee;               ///< of a scenario: a story of Twine to make it from
    std::string pack;               ///< of a scenario: a folder, or the id of one of the user's packs
    std::string at;                 ///< of a pack: the folder above it
    std::string titleZh;
    std::string titleEn;
};

/// A pack as one file, to hand on or to take in.
struct PackOptions {
    std::string what;      ///< build or install
    std::string path;      ///< the pack's folder, or the archive
    std::string out;       ///< of build: the archive; empty: ID-VERSION.dealpack here
    bool replace = false;  ///< of install: also what the user made, somebody else signed, or is of a later version
};

struct ExplainOptions {
    std::string code;  ///< empty: all
};

/// JSON Schemas of the pack format, for editors; or its reference page.
struct SchemaOptions {
    std::string kind;               ///< empty: all, which takes a folder
    std::filesystem::path out;      ///< empty: standard output
    std::filesystem::path project;  ///< a pack whose names references are narrowed to; empty: none
    std::string wordings = "both";  ///< zh, en or both
    bool reference = false;         ///< the reference page, in place of a schema
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

enum class GraphFormat : std::uint8_t { dot, svg };

struct GraphOptions {
    std::string scenario;
    GraphFormat format = GraphFormat::svg;
    std::filesystem::path out;  ///< empty: standard output
    int heat = 0;               ///< plays of each bot that are counted on the graph
    std::string bots = "random,novice,expert";
    std::uint64_t seed = 1;
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
