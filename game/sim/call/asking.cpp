#include "base/bits.hpp"
#include "sim/call/scene.hpp"

#include <algorithm>
#include <optional>

namespace dealcraft::sim {

namespace {

/// Something that the contact could still say on a topic: a fact or the symptom of a need.
struct Item {
    bool isNeed = false;
    std::uint8_t place = 0;
    std::uint8_t depth = 1;
    bool alone = false;
    bool figure = false;
};

/// All that he knows on a topic, told or not; `next` is what comes out first: the shallowest, facts before needs.
struct Stock {
    bool anything = false;
    std::optional<Item> next;

    void offer(const Item& item) {
        if (!next || item.depth < next->depth) { next = item; }
    }
};

Stock stockOf(const Visit& v, std::uint8_t topic, bool figuresOnly) {
    Stock stock;
    const auto& mind = v.mind();
    for (std::size_t i = 0; i < mind.tells.size(); ++i) {
        const auto& tell = mind.tells[i];
        if (tell.topic != topic || !v.holds(tell.when)) { continue; }
        stock.anything = true;
        const bool told = hasBit(v.memory().told, i);
        if (!told && (!figuresOnly || tell.figure)) {
            stock.offer({false, static_cast<std::uint8_t>(i), tell.depth, tell.alone, tell.figure});
        }
    }
    for (std::size_t i = 0; i < mind.needs.size(); ++i) {
        const auto& need = mind.needs[i];
        if (need.topic != topic || !v.holds(need.when)) { continue; }
        stock.anything = true;
        if (!figuresOnly && v.slot(need.slot) == 0) {
            stock.offer({true, static_cast<std::uint8_t>(i), need.depth, need.alone, false});
        }
    }
    return stock;
}

/// A question that brought nothing: the trainee's words, what it costs, the contact's words.
struct Failure {
    Judgement judgement;
    CallNumber patience;
    Act words;
};

void fail(Scene& scene, Act act, std::uint8_t subject, std::uint8_t topic, const Failure& failure,
          std::uint8_t second = kNone) {
    scene.move(act, failure.judgement, subject, second);
    scene.change(Stat::patience, -scene.number(failure.patience));
    if (failure.judgement == Judgement::askedInCompany) {
        scene.change(Stat::closeness, -scene.number(CallNumber::companyCloseness));
    }
    scene.say(failure.words, topic);
}

constexpr Failure kUnheard{Judgement::askedWithoutListening, CallNumber::unheardPatience, Act::shortAnswer};
constexpr Failure kInCompany{Judgement::askedInCompany, CallNumber::companyPatience, Act::deflect};
constexpr Failure kOutOfRole{Judgement::askedOutOfRole, CallNumber::rolePatience, Act::dontKnow};
constexpr Failure kInVain{Judgement::askedInVain, CallNumber::vainPatience, Act::nothingMore};
constexpr Failure kTooDeep{Judgement::askedTooDeep, CallNumber::deepPatience, Act::guarded};
constexpr Failure kEarlyClosed{Judgement::closedTooEarly, CallNumber::earlyClosedPatience, Act::yesNo};
constexpr Failure kEarlyDecision{Judgement::decisionAskedEarly, CallNumber::decisionPatience, Act::decisionGuarded};

std::optional<Failure> failureOf(const Visit& v, const Stock& stock) {
    if (!stock.anything) { return kOutOfRole; }
    if (!stock.next) { return kInVain; }
    if (!v.reaches(stock.next->depth)) { return kTooDeep; }
    if (stock.next->alone && v.othersHear()) { return kInCompany; }
    return std::nullopt;
}

std::optional<Failure> failureOf(const Visit& v, std::uint8_t topic, QuestionForm form, const Stock& stock) {
    if (v.talk().topics[topic].sensitive && v.othersHear()) { return kInCompany; }
    if (v.heardEnough()) { return kUnheard; }
    const bool opened = hasBit(v.now().openTopics, topic);
    if (form == QuestionForm::closed && !opened && stock.anything) { return kEarlyClosed; }
    return failureOf(v, stock);
}

void give(Scene& scene, const Item& item) {
    if (item.isNeed) {
        scene.tellNeed(item.place, 1);
    } else {
        scene.tell(item.place);
    }
    scene.change(Stat::interest, scene.number(CallNumber::askInterest));
    scene.change(Stat::closeness, scene.number(CallNumber::askCloseness));
}

}  // namespace

void unfoldQuestion(Scene& scene, std::uint8_t topic, QuestionForm form) {
    const bool open = form == QuestionForm::open;
    const auto act = open ? Act::askOpen : Act::askClosed;
    const auto v = scene.visit();
    const auto stock = stockOf(v, topic, !open);
    if (const auto failure = failureOf(v, topic, form, stock)) { return fail(scene, act, topic, topic, *failure); }
    scene.move(act, open ? Judgement::askedOpenWell : Judgement::askedClosedWell, topic);
    give(scene, *stock.next);
    scene.raiseFor(ObjectionCue::topic, topic);
}

void unfoldDecisionQuestion(Scene& scene, DecisionAspect about) {
    constexpr std::array kActs{Act::askWho, Act::askHow, Act::askWhen};
    const auto v = scene.visit();
    const auto act = kActs[static_cast<std::size_t>(about)];
    const auto topic = static_cast<std::uint8_t>(v.talk().decisionTopic(static_cast<std::size_t>(about)));
    bool felt = v.stat(Stat::interest) >= scene.number(CallNumber::decisionInterest);
    for (std::size_t i = 0; i < v.mind().needs.size(); ++i) { felt = felt || v.stageOf(i) >= 2; }
    if (!felt) { return fail(scene, act, topic, topic, kEarlyDecision); }
    if (v.heardEnough()) { return fail(scene, act, topic, topic, kUnheard); }
    const auto stock = stockOf(v, topic, false);
    if (const auto failure = failureOf(v, stock)) { return fail(scene, act, topic, topic, *failure); }
    scene.move(act, Judgement::decisionAskedWell, topic);
    give(scene, *stock.next);
}

void unfoldProbe(Scene& scene, std::uint8_t need) {
    const auto v = scene.visit();
    const auto& felt = v.mind().needs[need];
    const int stage = v.stageOf(need) + 1;
    const auto act = stage == 2 ? Act::probeConsequence : Act::probeValue;
    const auto second = static_cast<std::uint8_t>(stage);
    if (felt.alone && v.othersHear()) { return fail(scene, act, need, felt.topic, kInCompany, second); }
    if (v.heardEnough()) { return fail(scene, act, need, felt.topic, kUnheard, second); }
    if (!v.reaches(felt.depth + (stage == 3 ? 1 : 0))) {
        return fail(scene, act, need, felt.topic, {Judgement::probedTooSoon, CallNumber::soonPatience, Act::guarded},
                    second);
    }
    scene.move(act, stage == 2 ? Judgement::probedConsequence : Judgement::probedValue, need, second);
    scene.tellNeed(need, stage);
    scene.change(Stat::interest, scene.number(CallNumber::probeInterest) * felt.importance);
}

void unfoldConfirming(Scene& scene) {
    const int answers = std::min<int>(scene.visit().now().unheard, scene.number(CallNumber::unheardLimit));
    if (answers == 0) {
        scene.move(Act::confirm, Judgement::confirmedNothing);
        scene.change(Stat::patience, -scene.number(CallNumber::nothingPatience));
        return scene.say(Act::confirmEmpty);
    }
    const auto heard = scene.visit().now().heard;
    scene.move(Act::confirm, Judgement::confirmedWell, heard.tell, heard.need);
    scene.change(Stat::credit, scene.number(CallNumber::confirmCredit) * answers);
    scene.change(Stat::patience, scene.number(CallNumber::confirmPatience));
    scene.say(Act::confirmed);
}

}  // namespace dealcraft::sim
