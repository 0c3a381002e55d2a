#pragma once

#include "analysis/negotiation/domain.hpp"
#include "analysis/negotiation/json_reading.hpp"

#include <initializer_list>
#include <string_view>

/// What a place of a JSON document must look like. Every function throws FaultFound where it does not.
namespace dealcraft::analysis {

struct FaultFound {
    DomainFault fault;
};

/// A node of the document and its path: `sides[1].weights`. Places in lists count from 0.
class JsonPlace {
public:
    JsonPlace(const JsonNode& node, std::string path) : node_(&node), path_(std::move(path)) {}

    [[nodiscard]] const JsonNode& node() const { return *node_; }
    [[nodiscard]] const std::string& path() const { return path_; }
    [[nodiscard]] bool has(std::string_view key) const;

    [[nodiscard]] JsonPlace at(std::string_view key) const;  ///< refused if it is missing
    [[nodiscard]] JsonPlace at(std::size_t place) const;
    [[nodiscard]] std::vector<JsonPlace> list() const;  ///< refused if it is none
    [[nodiscard]] std::string text() const;             ///< of a string, number, true or false

    /// @param known all keys that the format has here; others are allowed, unless one looks like a mistyped known one
    /// that is missing
    void expectObject(std::initializer_list<std::string_view> known) const;
    void expectLength(std::size_t wanted) const;

    [[noreturn]] void refuse(std::string what, std::vector<std::pair<std::string, std::string>> values = {}) const;

private:
    const JsonNode* node_;
    std::string path_;
};

}  // namespace dealcraft::analysis
