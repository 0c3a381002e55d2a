#include "analysis/bots/craft.hpp"

#include "base/bits.hpp"

#include <algorithm>

namespace dealcraft::analysis {

namespace {

const CompiledObjection* ownObjection(const Visit& v) {
    const auto own = v.now().objection->own;
    return own == kNone ? nullptr : &v.mind().objections[own];
}

bool has(std::uint32_t mask, std::size_t place) {
    return hasBit(mask, place);
}

/// What can still be told on a topic: needs are added first, then facts, which come before needs of the same depth.
struct Stock {
    std::optional<Untold> next;
    int needDepth = kNone;

    void addNeed(const Untold& need) {
        needDepth = std::min(needDepth, need.depth);
        add(need, need.depth);
        next->questionsToNeed = 1;
    }
    void addFact(const Untold& fact) {
        add(fact, fact.depth - 1);
        if (fact.depth <= needDepth && needDepth != kNone) { ++next->questionsToNeed; }
    }

private:
    void add(const Untold& item, int order) {
        const auto before = next.value_or(Untold{});
        if (!next || order < order_) {
            next = item;
            order_ = order;
        }
        next->left = before.left + 1;
        next->questionsToNeed = before.questionsToNeed;
    }
    int order_ = 0;
};

}  // namespace

std::optional<Untold> untoldOn(const Visit& v, std::size_t topic) {
    Stock stock;
    for (const auto& need : v.mind().needs) {
        const bool untold = need.topic == topic && v.holds(need.when) && v.slot(need.slot) == 0;
        if (untold) { stock.addNeed({.depth = need.depth, .alone = need.alone}); }
    }
    std::size_t place = 0;
    for (const auto& tell : v.mind().tells) {
        const bool untold = tell.topic == topic && !has(v.memory().told, place) && v.holds(tell.when);
        if (untold) { stock.addFact({.depth = tell.depth, .alone = tell.alone, .figure = tell.figure}); }
        ++place;
    }
    return stock.next;
}

std::uint8_t servingFeature(const Visit& v, std::size_t need) {
    std::uint8_t found = kNone;
    bool proved = false;
    for (const auto feature : v.call().features) {
        if (!v.serves(feature, need) || has(v.now().presentedTo[feature], need)) { continue; }
        const bool provable = (v.talk().features[feature].evidence & v.now().evidence) != 0;
        if (found != kNone && (proved || !provable)) { continue; }
        found = feature;
        proved = provable;
    }
    return found;
}

std::uint8_t settlingEvidence(const Visit& v) {
    const auto& objection = *v.now().objection;
    const auto* own = ownObjection(v);
    const auto claim = objection.feature == kNone ? 0 : v.talk().features[objection.feature].evidence;
    auto mask = own != nullptr && own->evidence != 0 ? own->evidence : claim != 0 ? claim : v.provingEvidence();
    mask &= v.now().evidence;
    return mask == 0 ? kNone : static_cast<std::uint8_t>(__builtin_ctz(mask));
}

CallAction rightAnswer(const Visit& v) {
    switch (v.now().objection->kind) {
        case ObjectionKind::doubt: {
            const auto evidence = settlingEvidence(v);
            if (evidence != kNone) { return Show{evidence}; }
            return AnswerObjection{Technique::correct};
        }
        case ObjectionKind::misunderstanding: return AnswerObjection{Technique::correct};
        case ObjectionKind::drawback: return AnswerObjection{Technique::outweigh};
        case ObjectionKind::indifference: return AnswerObjection{Technique::uncover};
        case ObjectionKind::refusal: return AnswerObjection{Technique::respect};
    }
    return AnswerObjection{Technique::respect};
}

std::uint8_t fittingEvidence(const Visit& v) {
    const auto mask = v.now().evidence & v.provingEvidence() & ~v.now().shown;
    const bool wantsItShort = v.mind().style == DecisionStyle::conclusion;
    for (std::size_t i = 0; i < v.talk().evidence.size(); ++i) {
        if (has(mask, i) && !(wantsItShort && v.talk().evidence[i].kind == EvidenceKind::data)) {
            return static_cast<std::uint8_t>(i);
        }
    }
    return kNone;
}

bool isPlain(const Visit& v) {
    const auto* own = ownObjection(v);
    return own != nullptr && own->plain;
}

std::uint8_t commitmentUpTo(const Visit& v, int level) {
    std::uint8_t found = kNone;
    int most = v.agreedLevel();
    for (const auto place : v.call().commitments) {
        const int its = v.talk().commitments[place].level;
        if (its <= level && its > most && v.grants(place) && !has(v.now().refused, place)) {
            found = place;
            most = its;
        }
    }
    return found;
}

std::uint8_t keepableHelp(const Visit& v) {
    for (std::size_t i = 0; i < v.mind().helps.size(); ++i) {
        const auto& help = v.mind().helps[i];
        const bool offered = v.slot(help.slot) != static_cast<int>(Promise::none);
        if (!offered && !help.beyond && v.holds(help.when)) { return static_cast<std::uint8_t>(i); }
    }
    return kNone;
}

}  // namespace dealcraft::analysis
