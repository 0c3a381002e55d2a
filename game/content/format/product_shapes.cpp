#include "content/format/groups.hpp"
#include "content/format/keys.hpp"
#include "content/format/people_words.hpp"

/// products.yaml.
namespace dealcraft::content::format {

namespace {

constexpr std::array kProducts{
    mark(),
    list("products", "product", {}, "卖的东西。", "What is sold."),
    list("evidence", "evidence", {}, "能拿给客户看的东西；产品的特点引用它们。",
         "What can be shown to customers; features of products refer to it."),
};

constexpr FormatKey price(Words name, Words zh, Words en) {
    return key(KeyKind::money, name, zh, en).needed();
}

constexpr std::array kProduct{
    id(NameForm::script, "产品的编号。", "The product's id."),
    local("name", "产品名。", "The product's name.").needed(),
    local("category", "属于哪一类。", "What sort of product it is.").needed(),
    local("pack", "一件是多少，如 18 升桶；价格都按一件算。",
          "What one piece is, such as an 18 L drum: prices are for one.")
        .needed(),
    price("list", "目录价，元，含税。", "The list price in yuan, tax included."),
    price("dealer", "给经销商的价，元，含税。", "What a dealer pays in yuan, tax included."),
    price("recommended", "建议零售价，元，含税。", "The recommended retail price in yuan, tax included."),
    price("cost", "成本，元，含税。", "What it costs us in yuan, tax included."),
    list("features", "feature", {}, "特点，和它给客户带来的好处。", "Its features, and what they do for a customer."),
    list("drawbacks", "drawback", {}, "它真正的短处。", "Its real weaknesses."),
};

constexpr std::array kFeature{
    id(NameForm::script, "特点的编号。", "The feature's id."),
    local("feature", "特点：产品本身是什么样。", "What the product is or has.").needed(),
    local("benefit", "好处：客户因此得到什么。", "What the customer gets from that.").needed(),
    about(KeyKind::names, "evidence", Thing::evidence, "什么能证明它。", "What proves it."),
};

constexpr std::array kDrawback{
    id(NameForm::script, "短处的编号。", "The drawback's id."),
    local("text", "短处是什么。", "What the weakness is.").needed(),
};

constexpr std::array kEvidence{
    id(NameForm::script, "证据的编号。", "The evidence's id."),
    local("title", "它叫什么。", "What it is called.").needed(),
    word("kind", kEvidenceNotes, "是哪一类证据。", "What kind of evidence it is.").needed(),
};

constexpr std::array kProductShapes{
    FormatShape{.name = "products",
                .zh = "产品和证据",
                .en = "Products",
                .keys = kProducts,
                .starter = "format products evidence"},
    FormatShape{.name = "product", .zh = "产品", .en = "Product", .keys = kProduct, .defines = Thing::product},
    FormatShape{.name = "feature",
                .zh = "特点",
                .en = "Feature",
                .keys = kFeature,
                .starter = "id feature benefit evidence",
                .defines = Thing::feature},
    FormatShape{.name = "drawback", .zh = "短处", .en = "Drawback", .keys = kDrawback},
    FormatShape{.name = "evidence", .zh = "证据", .en = "Evidence", .keys = kEvidence, .defines = Thing::evidence},
};

}  // namespace

std::span<const FormatShape> productShapes() {
    return kProductShapes;
}

}  // namespace dealcraft::content::format
