#pragma once

#include "store/log_record.hpp"

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace dealcraft::store {

/// How an attempt stands. `newer`: written by a newer program, left alone.
enum class AttemptState : std::uint8_t { running, finished, damaged, newer };

[[nodiscard]] std::string_view nameOf(AttemptState state);

/// An attempt as the list knows it.
struct AttemptSummary {
    std::string id;
    std::string pack;
    std::string scenario;
    std::string started;  ///< UTC, `2026-03-14T09:26:53Z`
    std::string updated;
    std::string player;
    std::string mode;
    std::string language;
    std::string parent;
    std::uint64_t seed = 0;
    AttemptState state = AttemptState::running;
    int actions = 0;
    std::optional<int> score;  ///< hundredths of a point, of a finished one
    std::string ending;
    std::string hash;
    std::vector<Figure> competencies;
    std::vector<Figure> criteria;
};

/// What a list holds; what is empty doesn't matter.
struct AttemptFilter {
    std::string pack;
    std::string scenario;
    std::string player;
    std::string mode;
    std::optional<AttemptState> state;
    std::size_t most = 0;  ///< 0: all
};

/// The list of attempts: a projection of their logs into SQLite, with a mark per log how far it has been read. When it
/// is lost or corrupt it is made again. Throws EnvironmentError.
class Records {
public:
    /// Opens `home`/records.db; sets it aside and makes a new one when it is corrupt or of a newer version.
    static Records open(const std::filesystem::path& home);
    Records(Records&&) noexcept;
    Records& operator=(Records&&) noexcept;
    Records(const Records&) = delete;
    Records& operator=(const Records&) = delete;
    ~Records();

    /// Brings the list up to date with all logs: at start, and before it is shown.
    void project();
    /// The same for one attempt.
    void projectAttempt(const std::string& attempt);

    /// Newest first, by start and id.
    [[nodiscard]] std::vector<AttemptSummary> list(const AttemptFilter& filter = {}) const;
    [[nodiscard]] std::optional<AttemptSummary> attempt(const std::string& id) const;
    /// Plays that can be gone on with, newest first.
    [[nodiscard]] std::vector<AttemptSummary> unfinished() const;
    /// Hundredths of a point; only finished plays that were played from the beginning by a person count.
    [[nodiscard]] std::optional<int> bestScore(const std::string& pack, const std::string& scenario) const;

    /// Where the old list went, if it had to be set aside; else empty.
    [[nodiscard]] const std::filesystem::path& setAside() const;

private:
    struct Inside;
    explicit Records(std::unique_ptr<Inside> inside);
    std::unique_ptr<Inside> inside_;
};

}  // namespace dealcraft::store
