#pragma once

#include "scoring/call_figures.hpp"
#include "sim/call/small_visit.hpp"

#include <initializer_list>
#include <optional>

namespace dealcraft::test {

/// Folds hand-made events of the small visits and reckons their figures.
struct VisitFold {
    VisitFold();

    VisitFold& happens(const sim::CallEvent& event);
    VisitFold& moves(sim::Act act, content::Judgement judgement, std::uint8_t subject = content::kNone,
                     std::uint8_t second = content::kNone);

    /// A topic's question that brings a fact, and one that brings a need's symptom.
    VisitFold& asksFact(std::uint8_t tell = 0);
    VisitFold& asksNeed(std::uint8_t need = 0);
    VisitFold& probes(std::uint8_t need = 0);
    VisitFold& confirms();
    VisitFold& presentsTo(std::uint8_t need = 0);
    VisitFold& objects(content::ObjectionKind kind = content::ObjectionKind::doubt, std::uint8_t own = content::kNone);
    /// Acknowledges, clarifies, answers, checks: the objection is settled.
    VisitFold& handles();
    VisitFold& agreesOn(std::uint8_t commitment, bool dated, bool largest);
    VisitFold& ends(sim::CallEnd how = sim::CallEnd::closed, std::uint8_t reachable = 5, std::uint8_t stages = 4);
    /// The second visit to the same man.
    VisitFold& comesAgain();

    [[nodiscard]] std::optional<int> figure(content::CallFigure figure) const;

    content::CompiledScenario scenario;
    scoring::CallTallies calls{};
    content::ActivityIndex visit{0};
    std::vector<std::int32_t> slots;
};

inline constexpr std::uint8_t kPapers = 0;
inline constexpr std::uint8_t kTrial = 1;
inline constexpr std::uint8_t kOrder = 2;
inline constexpr std::uint8_t kStock = 0;
inline constexpr std::uint8_t kLine = 1;

}  // namespace dealcraft::test
