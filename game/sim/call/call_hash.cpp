#include "sim/call/call_hash.hpp"

namespace dealcraft::sim {

namespace {

void addObjection(HashChain& chain, const OpenObjection& o) {
    for (const int part :
         {static_cast<int>(o.kind), int{o.own}, int{o.feature}, o.acknowledged ? 1 : 0, o.clarified ? 1 : 0,
          o.answered ? 1 : 0, o.whole ? 1 : 0, o.named ? 1 : 0, o.grown ? 1 : 0}) {
        chain.addSigned(part);
    }
}

}  // namespace

void addCall(HashChain& chain, const CallState& c) {
    for (const int part :
         {static_cast<int>(c.opening), int{c.smallTalks}, int{c.questions}, int{c.unheard}, int{c.heard.tell},
          int{c.heard.need}, int{c.heard.stage}, int{c.openTopics}, int{c.askedTopics}, int{c.company},
          int{c.interruptionsBegun}, int{c.interruptionsOver}, int{c.refused}, int{c.agreed}, c.dated ? 1 : 0,
          c.warned ? 1 : 0, c.referred ? 1 : 0, static_cast<int>(c.end)}) {
        chain.addSigned(part);
    }
    for (const auto mask : {c.claimed, c.shown, c.evidence}) { chain.add(mask); }
    for (const auto mask : c.presentedTo) { chain.add(mask); }
    chain.add(c.objection ? 1 : 0);
    if (c.objection) { addObjection(chain, *c.objection); }
}

void addMind(HashChain& chain, const MindState& m) {
    chain.add(m.told);
    for (const int part : {int{m.objected}, int{m.accepted}, int{m.rests}, int{m.visits}}) { chain.addSigned(part); }
    for (const auto due : m.due) { chain.add(due); }
}

}  // namespace dealcraft::sim
