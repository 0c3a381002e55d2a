#pragma once

#include "base/diagnostic.hpp"
#include "content/scenario.hpp"

#include <cstdint>
#include <map>
#include <string>

namespace dealcraft::content {

/// What was found wrong with each scenario when a pack was checked last: who checks a pack over and over checks only
/// those scenarios of which something has changed.
class KeptFindings {
public:
    /// Takes note of a pack as it is now.
    /// @param own of each file that only single scenarios are read from a hash, by the name that places have
    /// @param shared a hash over all other files
    void begin(std::map<std::string, std::uint64_t, std::less<>> own, std::uint64_t shared);

    /// What was found last time; nothing if the scenario's files, or those that all scenarios share, are not as they
    /// were then.
    [[nodiscard]] const Diagnostics* of(const Scenario& scenario) const;
    void keep(const Scenario& scenario, Diagnostics found);

private:
    struct Kept {
        std::uint64_t key = 0;
        Diagnostics found;
    };
    [[nodiscard]] std::uint64_t keyOf(const Scenario& scenario) const;

    std::map<std::string, std::uint64_t, std::less<>> own_;
    std::uint64_t shared_ = 0;
    std::map<std::string, Kept, std::less<>> kept_;
};

}  // namespace dealcraft::content
