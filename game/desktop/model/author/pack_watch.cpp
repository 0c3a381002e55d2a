#include "desktop/model/author/pack_watch.hpp"

#include "content/yaml/approvals.hpp"
#include "content/yaml/kept_trees.hpp"

#include <algorithm>
#include <cstdint>
#include <string>
#include <tuple>
#include <utility>
#include <vector>

namespace dealcraft::desktop {
namespace {

namespace fs = std::filesystem;

constexpr std::chrono::milliseconds kEvery{12};
constexpr std::chrono::milliseconds kSettle{12};  ///< a file that is being written is left alone for so long
constexpr int kMostSettling = 20;

/// What of a file tells that it has changed.
using Trace = std::tuple<std::string, fs::file_time_type, std::uintmax_t>;

void addTraces(const fs::path& folder, std::vector<Trace>& traces) {
    std::error_code error;
    for (fs::directory_iterator at{folder, error}, end; !error && at != end; at.increment(error)) {
        if (at->path().extension() != ".yaml" && at->path().filename() != content::kApprovedFile) { continue; }
        std::error_code gone;
        const auto time = fs::last_write_time(at->path(), gone);
        const auto size = gone ? 0 : fs::file_size(at->path(), gone);
        traces.emplace_back(at->path().string(), gone ? fs::file_time_type{} : time, size);
    }
}

std::vector<Trace> tracesOf(const fs::path& pack) {
    std::vector<Trace> traces;
    for (const char* folder : {"", "scenarios", "dialogues", "minds", "talk"}) { addTraces(pack / folder, traces); }
    std::ranges::sort(traces);
    return traces;
}

/// The traces when nothing moves any more: an editor may empty a file before it writes it.
std::vector<Trace> settled(const fs::path& pack, std::vector<Trace> traces) {
    for (int i = 0; i < kMostSettling; ++i) {
        std::this_thread::sleep_for(kSettle);
        auto now = tracesOf(pack);
        if (now == traces) { break; }
        traces = std::move(now);
    }
    return traces;
}

}  // namespace

PackWatch::PackWatch(fs::path folder, content::Rules rules)
    : folder_(std::move(folder)),
      rules_(std::move(rules)),
      thread_([this](const std::stop_token& stop) { watch(stop); }) {}

std::shared_ptr<const LoadedPack> PackWatch::news() {
    const std::lock_guard hold{lock_};
    fresh_ = false;
    return std::exchange(news_, nullptr);
}

void PackWatch::watch(const std::stop_token& stop) {
    std::optional<std::vector<Trace>> last;
    content::KeptTrees trees;
    while (!stop.stop_requested()) {
        auto now = tracesOf(folder_);
        if (last == now) {
            std::this_thread::sleep_for(kEvery);
            continue;
        }
        if (last) { now = settled(folder_, std::move(now)); }
        const auto begin = std::chrono::steady_clock::now();
        auto loaded = std::make_shared<LoadedPack>();
        loaded->reading = content::readPack(folder_, rules_, trees);
        loaded->took = std::chrono::duration_cast<std::chrono::microseconds>(std::chrono::steady_clock::now() - begin);
        last = std::move(now);
        const std::lock_guard hold{lock_};
        news_ = std::move(loaded);
        fresh_ = true;
    }
}

}  // namespace dealcraft::desktop
