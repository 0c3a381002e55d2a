#include "content/yaml/readers.hpp"

namespace dealcraft::content {

namespace {

Interruption readInterruption(MapReader& in) {
    Interruption interruption;
    interruption.id = in.name("id");
    interruption.at = Minutes{in.integer("at", {1, 1440})};
    interruption.stays = Minutes{in.integer("stays", {1, 1440})};
    interruption.who = in.name("who");
    interruption.when = in.script("when");
    interruption.effects = in.script("effects");
    interruption.lines = readLines(in, "say", Presence::required);
    interruption.leaves = readLines(in, "leaves", Presence::optional);
    interruption.where = in.where();
    return interruption;
}

template <class I>
std::vector<Located<I>> idsOf(MapReader& in, std::string_view key) {
    std::vector<Located<I>> ids;
    for (auto& name : in.names(key)) { ids.push_back(asId<I>(std::move(name))); }
    return ids;
}

}  // namespace

Call readCall(MapReader& in) {
    Call call;
    call.hears = in.names("hears");
    call.products = idsOf<ProductId>(in, "products");
    call.evidence = idsOf<EvidenceId>(in, "evidence");
    call.commitments = in.names("commitments");
    call.plan = in.name("plan", NameForm::script, Presence::optional);
    call.interruptions = in.list("interruptions", "interruption", Presence::optional, readInterruption);
    return call;
}

}  // namespace dealcraft::content
