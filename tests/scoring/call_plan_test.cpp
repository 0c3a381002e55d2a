#include "scoring/visit_fold.hpp"
#include "support/catch.hpp"

using namespace dealcraft;
using namespace dealcraft::sim;
using namespace dealcraft::test;
using content::CallFigure;
using content::Judgement;
using content::ObjectionKind;
using content::PlanLink;

namespace {

/// The small visit compared with a plan of one field; each choice has a slot of its own from 100 on.
struct PlannedVisit : VisitFold {
    PlannedVisit() {
        content::CompiledActivity plan;
        plan.type = content::ActivityType::plan;
        plan.body = content::CompiledForm{{0, 1}};
        scenario.flow.push_back(plan);
        scenario.fields.push_back({});
        std::get<content::CompiledCall>(scenario.flow[0].body).plan = content::ActivityIndex{scenario.flow.size() - 1};
        moves(Act::openPurpose, Judgement::openedClearly);
    }
    PlannedVisit& foresees(PlanLink link, std::uint8_t linked, bool marked = true) {
        content::CompiledChoice choice;
        choice.slot = static_cast<script::SlotIndex>(100 + scenario.choices.size());
        choice.link = link;
        choice.linked = linked;
        slots[choice.slot] = marked ? 1 : 0;
        scenario.choices.push_back(choice);
        scenario.fields[0].choices = {0, static_cast<std::uint16_t>(scenario.choices.size())};
        return *this;
    }
    [[nodiscard]] std::optional<int> points() const { return figure(CallFigure::plan); }
};

}  // namespace

SCENARIO("plan: what was foreseen against what happened", "[scoring][call][PLN-03]") {
    PlannedVisit visit;
    GIVEN("nothing marked, or nothing that links to the visit") {
        visit.foresees(PlanLink::asks, 0, false).foresees(PlanLink::none, 0).ends();
        CHECK_FALSE(visit.points().has_value());
    }
    GIVEN("two topics, one of them asked") {
        visit.foresees(PlanLink::asks, 0).foresees(PlanLink::asks, 1).asksFact(0).ends();
        CHECK(visit.points() == 5000);
    }
    GIVEN("two pieces of evidence: one that proved something is enough") {
        visit.foresees(PlanLink::brings, 0)
            .foresees(PlanLink::brings, 1)
            .moves(Act::show, Judgement::showedFitting, 1)
            .ends();
        CHECK(visit.points() == 10000);
    }
    GIVEN("evidence that proved nothing") {
        visit.foresees(PlanLink::brings, 0).moves(Act::show, Judgement::showedUnfitting, 0).ends();
        CHECK(visit.points() == 0);
    }
    GIVEN("two kinds of objection expected, one of which came up") {
        visit.foresees(PlanLink::expects, static_cast<std::uint8_t>(ObjectionKind::doubt));
        visit.foresees(PlanLink::expects, static_cast<std::uint8_t>(ObjectionKind::refusal)).objects().ends();
        CHECK(visit.points() == 5000);
    }
    GIVEN("an objection expected and none came up: nothing to compare") {
        visit.foresees(PlanLink::expects, static_cast<std::uint8_t>(ObjectionKind::doubt)).ends();
        CHECK_FALSE(visit.points().has_value());
    }
    GIVEN("an order aimed at") {
        visit.foresees(PlanLink::aims, kOrder);
        THEN("a trial is near enough") {
            CHECK(visit.agreesOn(kTrial, true, false).ends(CallEnd::closed, 5).figure(CallFigure::plan) == 10000);
        }
        THEN("papers are enough if nothing else was possible") {
            CHECK(visit.agreesOn(kPapers, true, true).ends(CallEnd::closed, 1).figure(CallFigure::plan) == 10000);
        }
        THEN("papers are not enough if more was") {
            CHECK(visit.agreesOn(kPapers, true, false).ends(CallEnd::closed, 5).figure(CallFigure::plan) == 0);
        }
    }
    GIVEN("a topic asked and an aim missed: the mean of both") {
        visit.foresees(PlanLink::asks, 0).foresees(PlanLink::aims, kOrder).asksFact(0).ends();
        CHECK(visit.points() == 5000);
    }
}
