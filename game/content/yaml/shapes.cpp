#include "content/yaml/shapes.hpp"

#include <algorithm>
#include <array>

namespace dealcraft::content {

namespace {

struct Shape {
    std::string_view name;
    std::string_view keys;
};

constexpr std::array kShapes{
    Shape{"pack", "format id title version languages license authors"},
    Shape{"course", "format modules concepts"},
    Shape{"module", "id title"},
    Shape{"concept", "id title explanation do dont example source"},
    Shape{"people", "format firms contacts"},
    Shape{"firm", "id name kind city about code rung interests capital turnover pays suppliers needs facts"},
    Shape{"interests", "profit demand support control promise capital"},
    Shape{"supplier", "name share complaint"},
    Shape{"need", "id text depth importance"},
    Shape{"fact", "id text level"},
    Shape{"contact", "id firm name title age role stance style portrait temper about facts"},
    Shape{"temper", "closeness credit interest patience"},
    Shape{"products", "format products evidence"},
    Shape{"product", "id name category pack list dealer recommended cost features drawbacks"},
    Shape{"feature", "id feature benefit evidence"},
    Shape{"drawback", "id text"},
    Shape{"evidence", "id title kind"},
    Shape{"talk", "format topics commitments judgements phrases"},
    Shape{"phrases", "format phrases"},
    Shape{"topic", "id title sensitive"},
    Shape{"commitment", "id level title say undated"},
    Shape{"judgement", "id grade why concepts"},
    Shape{"phrase", "act role style tone zone topic kind judgement say"},
    Shape{"mind", "format contact grants hurry tells needs objections helps referral phrases"},
    Shape{"tell", "fact topic depth alone figure when say"},
    Shape{"felt need", "need topic depth alone when symptom consequence value served_by"},
    Shape{"objection", "id kind on topic feature plain when say clarified evidence outweighed_by"},
    Shape{"help", "id title say taken days beyond when"},
    Shape{"referral", "fact say"},
    Shape{"call",
          "id type title when days clock place brief with hears products evidence commitments plan interruptions"},
    Shape{"interruption", "id at stays who when effects say leaves"},
    Shape{"rules", "format version dialogue negotiation call grades bands"},
    Shape{"commitment rules", "interest credit stages"},
    Shape{"dialogue rules", "option_minutes"},
    Shape{"grades table", "best good weak bad"},
    Shape{"band", "from name"},
    Shape{"scenario",
          "format id title minutes learn brief cast facts vars unknowns flow endings epilogue reveal rubric"},
    Shape{"variable", "from to start hidden"},
    Shape{"unknown", "id alternatives"},
    Shape{"alternative", "id weight"},
    Shape{"plan", "id type title when days clock place brief with fields"},
    Shape{"record", "id type title when days clock place brief with fields"},
    Shape{"dialogue", "id type title when days clock place brief with dialogue start leave moments"},
    Shape{"negotiation",
          "id type title when days clock place brief with rounds preparation criteria issues ours dealer arguments "
          "adjourn "
          "manager opening words"},
    Shape{"dialogue file", "format id start moments"},
    Shape{"leave", "effects grade why concepts grades reply"},
    Shape{"moment", "id speaker hears objection effects required criteria lines options"},
    Shape{"line", "when say turns"},
    Shape{"turn", "who mood say"},
    Shape{"option", "id say when minutes effects grade why concepts grades reply goto draw"},
    Shape{"verdict", "when grade why concepts"},
    Shape{"branch", "when to"},
    Shape{"outcome", "weight effects reply goto"},
    Shape{"field", "id title hint when pick criteria choices sort why concepts"},
    Shape{"sorting", "when is why concepts"},
    Shape{"choice", "id say minutes needed effects grade why concepts grades asks expects brings aims"},
    Shape{"issue", "id kind title unit values"},
    Shape{"issue value", "id amount say needs"},
    Shape{"ours", "reservation weights evaluations day_cost policy"},
    Shape{"policy rule", "id when manager text"},
    Shape{
        "dealer",
        "when reservation weights evaluations ideal alternative alternative_strength tactic day_cost bluffs when_back"},
    Shape{"tactic", "curve k beta reciprocity mirror rivals rivals_share"},
    Shape{"argument", "id say when fits issue counters grade why concepts grades"},
    Shape{"adjourning", "times days"},
    Shape{"manager call", "with when"},
    Shape{"ending", "id when title text at_most"},
    Shape{"epilogue", "when say"},
    Shape{"reveal", "when title text"},
    Shape{"criterion", "id title weight concepts measure value line activity figure"},
    Shape{"text", "zh en"},
};

bool holdsKey(std::string_view keys, std::string_view key) {
    while (!keys.empty()) {
        const auto end = std::min(keys.find(' '), keys.size());
        if (keys.substr(0, end) == key) { return true; }
        keys.remove_prefix(std::min(end + 1, keys.size()));
    }
    return false;
}

}  // namespace

std::string placesOf(std::string_view key) {
    std::string places;
    for (const auto& shape : kShapes) {
        if (holdsKey(shape.keys, key)) { places += (places.empty() ? "" : ", ") + std::string{shape.name}; }
    }
    return places;
}

std::string_view keysOf(std::string_view shape) {
    const auto* const found = std::ranges::find(kShapes, shape, &Shape::name);
    return found == kShapes.end() ? std::string_view{} : found->keys;
}

}  // namespace dealcraft::content
