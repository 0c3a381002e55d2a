#pragma once

#include "content/compiled.hpp"
#include "scoring/score_state.hpp"
#include "sim/event.hpp"
#include "sim/wording.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <tl/expected.hpp>
#include <vector>

/// The JSON of a log's records. Reading is strict: an unknown kind, a missing or foreign field, an index that the
/// scenario lacks is refused.
namespace dealcraft::store {

/// What one step of a play was: the beginning (record 0, without action) or an action with what followed from it.
struct StepRecord {
    std::size_t number = 0;
    std::optional<sim::WordedAction> action;
    sim::Events events;
    std::uint64_t stateHash = 0;
};

/// One figure of a result, by the id that the scenario or the course gave it. No points: there was no opportunity.
struct Figure {
    std::string id;
    std::optional<int> points;  ///< basis points
    bool operator==(const Figure&) const = default;
};

/// The result of a finished play, as it stands in the log for good.
struct ResultRecord {
    std::size_t number = 0;
    int score = 0;  ///< hundredths of a point
    int beforeCap = 0;
    std::string ending;
    std::uint64_t playHash = 0;
    std::string finished;  ///< UTC
    std::vector<Figure> competencies;
    std::vector<Figure> criteria;
    bool operator==(const ResultRecord&) const = default;
};

[[nodiscard]] ResultRecord resultRecord(const content::CompiledScenario& scenario, const scoring::Result& result);

[[nodiscard]] std::string json(const StepRecord& record);
[[nodiscard]] std::string json(const ResultRecord& record);

/// Whether a record is a result, told by its beginning.
[[nodiscard]] bool isResult(std::string_view json);

/// @retval what is wrong with it, in words for a report
[[nodiscard]] tl::expected<StepRecord, std::string> readStep(const content::CompiledScenario& scenario,
                                                             std::string_view json);
[[nodiscard]] tl::expected<ResultRecord, std::string> readResult(std::string_view json);

}  // namespace dealcraft::store
