#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace dealcraft::store {

/// A decision of a past attempt that is practised again: analysis/review/drills.hpp says when.
struct Drill {
    std::string attempt;
    std::size_t action = 0;  ///< number in the attempt's log, from 1
    std::string scenario;
    int loss = 0;          ///< hundredths of a point that it cost then
    int repetitions = 0;   ///< successes in a row
    int interval = 0;      ///< days; 0: never done
    std::int64_t due = 0;  ///< day since 1970-01-01, UTC
    int rounds = 0;        ///< how often it was answered: each time it is drawn differently
    bool operator==(const Drill&) const = default;
};

/// A decision that was never practised yet.
/// @param loss hundredths of a point; @param due day of the first repetition
[[nodiscard]] Drill freshDrill(std::string attempt, std::size_t action, std::string scenario, std::int64_t loss,
                               std::int64_t due);

/// Today as a day since 1970-01-01, UTC.
[[nodiscard]] std::int64_t today();

/// One's drills: `home`/drills.json. They stand in no log, so a damaged file is set aside and told of, not overwritten.
class Drills {
public:
    /// Throws EnvironmentError when the file can't be read at all, or is damaged and can't be set aside.
    static Drills open(const std::filesystem::path& home);

    [[nodiscard]] const std::vector<Drill>& all() const { return drills_; }
    /// Those that are due on a day, the longest overdue first.
    [[nodiscard]] std::vector<Drill> due(std::int64_t day) const;

    /// Adds a drill unless its decision is practised already, and keeps it. Throws EnvironmentError.
    void add(const Drill& drill);
    /// Keeps how it stands now, also if another program has dropped it meanwhile. Throws EnvironmentError.
    void update(const Drill& drill);
    /// Nobody wants it any more. Throws EnvironmentError.
    void remove(const std::string& attempt, std::size_t action);

    /// Where a damaged file went; else empty.
    [[nodiscard]] const std::filesystem::path& setAside() const { return setAside_; }

private:
    explicit Drills(std::filesystem::path file) : file_(std::move(file)) {}
    void save() const;

    std::filesystem::path file_;
    std::filesystem::path setAside_;
    std::vector<Drill> drills_;
};

[[nodiscard]] std::string json(const std::vector<Drill>& drills);

}  // namespace dealcraft::store
