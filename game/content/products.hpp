#pragma once

#include "base/diagnostic.hpp"
#include "base/id.hpp"
#include "base/quantity.hpp"
#include "base/text.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace dealcraft::content {

enum class EvidenceKind : std::uint8_t { data, fromCase, sample, trial, certificate };

/// Something that can be shown to a customer.
struct Evidence {
    EvidenceId id;
    TextId title = kNoText;
    EvidenceKind kind = EvidenceKind::data;
    Range where;
};

/// A property of a product, what it is good for, and what proves it.
struct Feature {
    std::string id;
    TextId feature = kNoText;
    TextId benefit = kNoText;
    std::vector<Located<EvidenceId>> evidence;
};

struct Drawback {
    std::string id;
    TextId text = kNoText;
};

/// Prices are for one pack, tax included.
struct Product {
    ProductId id;
    TextId name = kNoText;
    TextId category = kNoText;
    TextId pack = kNoText;
    Money list;
    Money dealer;
    Money recommended;
    Money cost;
    std::vector<Feature> features;
    std::vector<Drawback> drawbacks;
    Range where;
};

}  // namespace dealcraft::content
