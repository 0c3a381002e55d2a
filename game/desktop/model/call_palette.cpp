#include "desktop/model/call_palette.hpp"

#include <algorithm>

namespace dealcraft::desktop {
namespace {

template <class List, class Member>
auto findPlace(const List& list, Member member, std::uint16_t place) -> decltype(&list.front()) {
    const auto at = std::find_if(list.begin(), list.end(), [&](const auto& item) { return item.*member == place; });
    return at == list.end() ? nullptr : &*at;
}

class PaletteMaker {
public:
    PaletteMaker(const CallDesk& desk, const CallChoices& choices) : desk_(desk), choices_(choices) {}

    CallPalette make() {
        opening();
        questions();
        listening();
        presenting();
        objection();
        helping();
        committing();
        closing();
        if (find(sim::Verb::hint) != nullptr) { palette_.hint = sim::AskHint{}; }
        palette_.think = find(sim::Verb::nameKind) != nullptr;
        return std::move(palette_);
    }

private:
    [[nodiscard]] const sim::Move* find(sim::Verb verb) const {
        const auto* const at = std::find_if(desk_.moves->begin(), desk_.moves->end(),
                                            [verb](const sim::Move& move) { return move.verb == verb; });
        return at == desk_.moves->end() ? nullptr : &*at;
    }
    [[nodiscard]] const sim::Domain& slot(sim::Verb verb, std::size_t at = 0) const {
        static const sim::Domain kNothing;
        const sim::Move* move = find(verb);
        return move == nullptr || move->slots.size() <= at ? kNothing : move->slots[at];
    }
    [[nodiscard]] bool takes(sim::Verb verb, std::size_t at, std::uint16_t value) const {
        const sim::Domain& domain = slot(verb, at);
        return std::find(domain.begin(), domain.end(), value) != domain.end();
    }
    [[nodiscard]] const std::string& say(const std::string& key) const { return (*desk_.words)("call." + key); }
    [[nodiscard]] const std::string& story(TextId text) const { return (*desk_.words)(*desk_.scenario->texts, text); }
    [[nodiscard]] const sim::CallView& view() const { return *desk_.view; }

    void add(CallStep step, CallSection section) {
        if (section.moves.empty()) { return; }
        auto& sections = palette_.steps[static_cast<std::size_t>(step)];
        if (section.first < 0) {
            section.first = 0;
            for (const CallSection& other : sections) {
                if (other.second == section.second) { section.first = other.first + other.places; }
            }
        }
        if (section.places == 0) { section.places = static_cast<int>(section.moves.size()); }
        for (std::size_t i = 0; i < section.moves.size(); ++i) {
            int& number = section.moves[i].number;
            if (number < 0) { number = static_cast<int>(i); }
            int& key = section.moves[i].key;
            if (key < 0) { key = section.first + number; }
        }
        sections.push_back(std::move(section));
    }
    [[nodiscard]] CallMove move(std::string id, std::string title, std::string hint,
                                const sim::CallAction& action) const {
        CallMove made;
        made.id = std::move(id);
        made.title = std::move(title);
        made.hint = std::move(hint);
        made.action = action;
        made.minutes = desk_.minutes(action);
        return made;
    }
    /// A move whose words are the interface's own.
    [[nodiscard]] CallMove named(const std::string& id, const sim::CallAction& action) const {
        return move(id, say("move." + id), say("move." + id + "_hint"), action);
    }
    void addIfLegal(CallSection& section, sim::Verb verb, const std::string& id, const sim::CallAction& action) const {
        if (find(verb) != nullptr) { section.moves.push_back(named(id, action)); }
    }

    void opening() {
        CallSection section{{}, 0, 3, false, {}, -1, 0};
        for (const auto value : slot(sim::Verb::open)) {
            const auto form = static_cast<sim::OpeningForm>(value);
            section.moves.push_back(named(std::string{"open_"} + nameOf(form), sim::Open{form}));
        }
        add(CallStep::open, std::move(section));
    }

    void questions() {
        CallSection topics{say("section.topics"), 0, 2, false, {}, -1, 0};
        const bool open = takes(sim::Verb::ask, 1, static_cast<std::uint16_t>(sim::QuestionForm::open));
        const bool closed = takes(sim::Verb::ask, 1, static_cast<std::uint16_t>(sim::QuestionForm::closed));
        for (const auto value : slot(sim::Verb::ask)) {
            const auto* topic = findPlace(view().topics, &sim::TopicView::topic, value);
            if (topic == nullptr) { continue; }
            CallMove question =
                move("ask." + topic->id, story(topic->title), {}, sim::Ask{topic->topic, sim::QuestionForm::open});
            question.done = topic->opened;
            question.openToo = open;
            const sim::CallAction narrow = sim::Ask{topic->topic, sim::QuestionForm::closed};
            if (closed) { question.closed = CallVariant{narrow, desk_.minutes(narrow)}; }
            topics.moves.push_back(std::move(question));
        }
        add(CallStep::ask, std::move(topics));
        CallSection decision{say("section.decision"), 0, 1, true, {}, -1, 0};
        for (const auto value : slot(sim::Verb::askDecision)) {
            const auto aspect = static_cast<sim::DecisionAspect>(value);
            const std::string id = std::string{"ask_"} + nameOf(aspect);
            decision.moves.push_back(move(id, say("move." + id), {}, sim::AskDecision{aspect}));
        }
        add(CallStep::ask, std::move(decision));
    }

    void listening() {
        CallSection heard{say("section.listen"), 0, 1, false, {}, -1, 0};
        addIfLegal(heard, sim::Verb::confirmHeard, "confirm", sim::ConfirmHeard{});
        add(CallStep::listen, std::move(heard));
        CallSection deeper{say("section.probe"), 0, 2, false, {}, -1, 0};
        for (const auto value : slot(sim::Verb::probe)) {
            const auto* need = findPlace(view().needs, &sim::NeedView::need, value);
            if (need == nullptr) { continue; }
            const char* hint = need->stage == 1 ? "probe_consequence" : "probe_value";
            deeper.moves.push_back(move("probe." + need->id, story(need->text), say(hint), sim::Probe{need->need}));
        }
        add(CallStep::listen, std::move(deeper));
    }

    [[nodiscard]] CallSection evidence(int line, int columns) const {
        CallSection section{say("section.evidence"), line, columns, true, {}, -1, 0};
        for (const auto value : slot(sim::Verb::show)) {
            const auto* piece = findPlace(view().evidence, &sim::EvidenceView::evidence, value);
            if (piece == nullptr) { continue; }
            section.moves.push_back(move("show." + piece->id, story(piece->title), {}, sim::Show{piece->evidence}));
            section.moves.back().done = piece->shown;
        }
        return section;
    }

    void presenting() {
        const std::uint8_t need = needOf(view(), choices_);
        CallSection section{say("section.features"), 0, 2, false, {}, -1, 0};
        for (const auto value : slot(sim::Verb::present)) {
            const auto* feature = findPlace(view().features, &sim::FeatureView::feature, value);
            if (feature == nullptr) { continue; }
            section.moves.push_back(move("present." + feature->id, story(feature->feature_), story(feature->benefit),
                                         sim::Present{feature->feature, need}));
            section.moves.back().done = feature->presented;
        }
        add(CallStep::present, std::move(section));
        add(CallStep::present, evidence(0, 1));
    }

    void objection() {
        if (!view().objection) { return; }
        // keys and places stay as they are while the steps are walked: a click too many must not become another move
        constexpr int kTechniqueCount = static_cast<int>(sim::kTechniques);
        CallSection steps{say("section.steps"), 0, 1, false, {}, 0, 3};
        const sim::ObjectionView& walked = *view().objection;
        step(steps, sim::Verb::acknowledge, named("acknowledge", sim::Acknowledge{}), walked.acknowledged, 0);
        step(steps, sim::Verb::clarify, named("clarify", sim::Clarify{}), walked.clarified, 1);
        step(steps, sim::Verb::check, named("check", sim::Check{}), false, 2);
        if (!steps.moves.empty() && find(sim::Verb::check) != nullptr) { steps.moves.back().key = 2 + kTechniqueCount; }
        add(CallStep::objection, std::move(steps));
        CallSection answers{say("section.answer"), 0, 2, false, {}, 2, kTechniqueCount};
        for (const auto value : slot(sim::Verb::answer)) {
            const auto technique = static_cast<sim::Technique>(value);
            answers.moves.push_back(named(std::string{"answer_"} + nameOf(technique), sim::AnswerObjection{technique}));
            answers.moves.back().number = static_cast<int>(technique);
        }
        add(CallStep::objection, std::move(answers));
        CallSection proof = evidence(1, 3);
        proof.title = say("section.proof");
        add(CallStep::objection, std::move(proof));
    }

    /// A step that can be walked now, or has been.
    void step(CallSection& section, sim::Verb verb, CallMove move, bool walked, int number) const {
        if (find(verb) == nullptr && !walked) { return; }
        move.number = number;
        move.spent = find(verb) == nullptr;
        section.moves.push_back(std::move(move));
    }

    void helping() {
        CallSection section{{}, 0, 2, false, {}, -1, 0};
        for (const auto value : slot(sim::Verb::offerHelp)) {
            const auto* help = findPlace(view().helps, &sim::HelpView::help, value);
            if (help == nullptr) { continue; }
            section.moves.push_back(move("help." + help->id, story(help->title), {}, sim::OfferHelp{help->help}));
        }
        addIfLegal(section, sim::Verb::stepAside, "step_aside", sim::StepAside{});
        add(CallStep::help, std::move(section));
    }

    void committing() {
        CallSection section{say("section.commit"), 0, 2, false, {}, -1, 0};
        for (const auto value : slot(sim::Verb::propose)) {
            const auto* commitment = findPlace(view().commitments, &sim::CommitmentView::commitment, value);
            if (commitment == nullptr) { continue; }
            const sim::Propose proposal{commitment->commitment, choices_.by, choices_.owner};
            CallMove row = move("propose." + commitment->id, story(commitment->title), {}, proposal);
            row.done = commitment->refused;
            row.asksBack = true;
            section.moves.push_back(std::move(row));
        }
        add(CallStep::commit, std::move(section));
        CallSection names{say("section.refer"), 0, 1, true, {}, -1, 0};
        addIfLegal(names, sim::Verb::refer, "refer", sim::Refer{});
        add(CallStep::commit, std::move(names));
    }

    void closing() {
        CallSection section{{}, 0, 2, false, {}, -1, 0};
        addIfLegal(section, sim::Verb::close, "close", sim::Close{});
        addIfLegal(section, sim::Verb::walkOut, "walk_out", sim::WalkOut{});
        for (CallMove& way : section.moves) { way.asksBack = true; }
        add(CallStep::close, std::move(section));
    }

    const CallDesk& desk_;
    const CallChoices& choices_;
    CallPalette palette_;
};

}  // namespace

std::uint8_t needOf(const sim::CallView& view, const CallChoices& choices) {
    if (choices.needChosen) {
        const bool there = std::any_of(view.needs.begin(), view.needs.end(),
                                       [&](const sim::NeedView& need) { return need.need == choices.need; });
        if (there || choices.need == kNone) { return choices.need; }
    }
    if (view.needs.empty()) { return kNone; }
    const auto byWeight = [](const sim::NeedView& need) { return need.accepted ? 0 : need.stage; };
    return std::ranges::max_element(view.needs, {}, byWeight)->need;
}

CallPalette paletteOf(const CallDesk& desk, const CallChoices& choices) {
    return PaletteMaker{desk, choices}.make();
}

}  // namespace dealcraft::desktop
