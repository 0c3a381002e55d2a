#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

/// What a trainer asks for on the command line.
namespace dealcraft::cli {

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

enum class GraphFormat : std::uint8_t { dot, svg };

struct GraphOptions {
    std::string scenario;
    GraphFormat format = GraphFormat::svg;
    std::filesystem::path out;  ///< empty: standard output
    int heat = 0;               ///< plays of each bot that are counted on the graph
    std::string bots = "random,novice,expert";
    std::uint64_t seed = 1;
};

}  // namespace dealcraft::cli
