#include "content/yaml/bare_parse.hpp"

#include <sstream>
#include <string>
#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/yaml.h>

namespace dealcraft::content {

namespace {

/// Counts what it is told.
class Counter final : public YAML::EventHandler {
public:
    std::size_t events = 0;

    void OnDocumentStart(const YAML::Mark&) override { ++events; }
    void OnDocumentEnd() override { ++events; }
    void OnNull(const YAML::Mark&, YAML::anchor_t) override { ++events; }
    void OnAlias(const YAML::Mark&, YAML::anchor_t) override { ++events; }
    void OnScalar(const YAML::Mark&, const std::string&, YAML::anchor_t, const std::string&) override { ++events; }
    void OnSequenceStart(const YAML::Mark&, const std::string&, YAML::anchor_t, YAML::EmitterStyle::value) override {
        ++events;
    }
    void OnSequenceEnd() override { ++events; }
    void OnMapStart(const YAML::Mark&, const std::string&, YAML::anchor_t, YAML::EmitterStyle::value) override {
        ++events;
    }
    void OnMapEnd() override { ++events; }
};

}  // namespace

std::size_t bareParse(std::string_view yaml) {
    std::istringstream in{std::string{yaml}};
    YAML::Parser parser{in};
    Counter counter;
    parser.HandleNextDocument(counter);
    return counter.events;
}

}  // namespace dealcraft::content
