#pragma once

#include "content/rules.hpp"
#include "content/yaml/read_pack.hpp"

#include <atomic>
#include <chrono>
#include <filesystem>
#include <memory>
#include <mutex>
#include <optional>
#include <thread>

namespace dealcraft::desktop {

/// A pack as it was when it was read last.
struct LoadedPack {
    content::PackReading reading;
    std::chrono::microseconds took{};  ///< from noticing the change to the last check
};

/// Watches a pack's folder from a thread of its own and reads it again whenever a file of it changes.
class PackWatch {
public:
    PackWatch(std::filesystem::path folder, content::Rules rules);
    PackWatch(const PackWatch&) = delete;
    PackWatch& operator=(const PackWatch&) = delete;
    ~PackWatch() = default;

    /// Whether something was read since the last call of news().
    [[nodiscard]] bool hasNews() const { return fresh_; }
    /// What was read since the last call; nothing if nothing changed.
    [[nodiscard]] std::shared_ptr<const LoadedPack> news();
    [[nodiscard]] const std::filesystem::path& folder() const { return folder_; }

private:
    void watch(const std::stop_token& stop);

    std::filesystem::path folder_;
    content::Rules rules_;
    std::mutex lock_;
    std::shared_ptr<const LoadedPack> news_;
    std::atomic<bool> fresh_{false};
    std::jthread thread_;  ///< last: it ends before what it uses
};

}  // namespace dealcraft::desktop
