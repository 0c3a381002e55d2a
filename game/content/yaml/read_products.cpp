#include "content/format/people_words.hpp"
#include "content/yaml/readers.hpp"

#include <utility>

namespace dealcraft::content {

namespace {

Feature readFeature(MapReader& in) {
    Feature feature;
    feature.id = in.name("id").value;
    feature.feature = in.localText("feature");
    feature.benefit = in.localText("benefit");
    for (auto& name : in.names("evidence")) { feature.evidence.push_back(asId<EvidenceId>(std::move(name))); }
    return feature;
}

Drawback readDrawback(MapReader& in) {
    Drawback drawback;
    drawback.id = in.name("id").value;
    drawback.text = in.localText("text");
    return drawback;
}

}  // namespace

Product readProduct(MapReader& in) {
    Product product;
    product.id = ProductId{in.name("id").value};
    product.name = in.localText("name");
    product.category = in.localText("category");
    product.pack = in.localText("pack");
    product.list = in.money("list");
    product.dealer = in.money("dealer");
    product.recommended = in.money("recommended");
    product.cost = in.money("cost");
    product.features = in.list("features", "feature", Presence::optional, readFeature);
    product.drawbacks = in.list("drawbacks", "drawback", Presence::optional, readDrawback);
    product.where = in.where();
    return product;
}

Evidence readEvidence(MapReader& in) {
    Evidence evidence;
    evidence.id = EvidenceId{in.name("id").value};
    evidence.title = in.localText("title");
    evidence.kind = in.oneOf<EvidenceKind>("kind", kEvidenceWords);
    evidence.where = in.where();
    return evidence;
}

}  // namespace dealcraft::content
