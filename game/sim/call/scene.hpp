#pragma once

#include "sim/call/visit.hpp"
#include "sim/unfolding.hpp"

#include <cstdint>

/// A free visit while a move is worked out: what the rules of this folder do to it.
namespace dealcraft::sim {

class Scene {
public:
    explicit Scene(Unfolding& u) : u_(u) {}

    [[nodiscard]] Visit visit() const { return {u_.scenario(), u_.state()}; }
    [[nodiscard]] int number(CallNumber n) const { return u_.scenario().rules.call[n]; }
    [[nodiscard]] Unfolding& unfolding() { return u_; }

    void happen(const CallEvent& event) { u_.happen(event); }

    /// The trainee's move, as he says it and as it is judged.
    void move(Act act, Judgement judgement, std::uint8_t subject = kNone, std::uint8_t second = kNone,
              Owner owner = Owner::none);
    /// The contact says something that anybody might say.
    void say(Act act, std::uint8_t topic = kNone, std::uint8_t kind = kNone);
    /// Changes a state of the contact by so many points, within 0 to 100.
    void change(Stat stat, int by) { changeOf(visit().mind().cast, stat, by); }
    void changeOf(std::uint8_t cast, Stat stat, int by);
    void set(SlotIndex slot, int value);

    void tell(std::size_t tell);
    void tellNeed(std::size_t need, int stage);

    /// An objection comes up. @pre none stands in the room
    void raise(ObjectionKind kind, std::uint8_t own = kNone, std::uint8_t feature = kNone);
    void raiseOwn(std::uint8_t own, std::uint8_t feature = kNone);
    /// The first own objection that the cue calls up, if there is one and none stands in the room. @return whether
    /// there was
    bool raiseFor(ObjectionCue cue, std::uint8_t subject = kNone, std::uint8_t feature = kNone);

private:
    Unfolding& u_;
};

// ---- what follows from each move; each file of this folder has some of them
void unfoldOpening(Scene& scene, OpeningForm with);
void unfoldSkippedOpening(Scene& scene, Act act, std::uint8_t subject, std::uint8_t second);
void unfoldQuestion(Scene& scene, std::uint8_t topic, QuestionForm form);
void unfoldDecisionQuestion(Scene& scene, DecisionAspect about);
void unfoldProbe(Scene& scene, std::uint8_t need);
void unfoldConfirming(Scene& scene);
void unfoldPresenting(Scene& scene, std::uint8_t feature, std::uint8_t need);
void unfoldShowing(Scene& scene, std::uint8_t evidence);
void unfoldAcknowledging(Scene& scene);
void unfoldClarifying(Scene& scene);
void unfoldAnswer(Scene& scene, Technique technique);
/// Evidence shown while an objection stands in the room.
void unfoldProof(Scene& scene, std::uint8_t evidence);
void unfoldCheck(Scene& scene);
/// Another move than answering it while an objection stands in the room. @return whether the move went unheard
bool objectionIgnored(Scene& scene, Act act, std::uint8_t subject, std::uint8_t second);
void unfoldHelp(Scene& scene, std::uint8_t place);
void unfoldReferral(Scene& scene);
void unfoldProposal(Scene& scene, const Propose& proposal);
void unfoldSteppingAside(Scene& scene);
void unfoldClosing(Scene& scene);
void unfoldWalkingOut(Scene& scene);

/// Promises made in earlier visits, to anybody: what became of them.
void judgePromises(Scene& scene);
/// Those who go go, those who come come, by the clock.
void moveCompany(Scene& scene);
/// The visit is over: what remains of it in the slots.
void endCall(Scene& scene, CallEnd how);

}  // namespace dealcraft::sim
