#pragma once

#include "desktop/ui/ui.hpp"

#include <map>
#include <string>

namespace dealcraft::desktop::ui {

/// Since when things are as they are: what has just changed glows for a moment.
class Glow {
public:
    /// From 1, right after the value of a key came or changed, down to 0. What is there at the beginning does not glow.
    float of(Ui& ui, const std::string& key, int value) {
        if (began_ < 0) { began_ = ui.now; }
        const bool beginning = ui.now - began_ < kBeginning;
        auto [at, fresh] = known_.try_emplace(key, Since{value, beginning ? kLongAgo : ui.now});
        if (!fresh && at->second.value != value) { at->second = {value, ui.now}; }
        return 1 - ui.progress(at->second.since, kSeconds);
    }

private:
    static constexpr double kSeconds = 1.8;
    static constexpr double kBeginning = 0.05;
    static constexpr double kLongAgo = -100;
    struct Since {
        int value = 0;
        double since = kLongAgo;
    };
    double began_ = -1;
    std::map<std::string, Since> known_;
};

}  // namespace dealcraft::desktop::ui
