#include "analysis/negotiation/json_reading.hpp"

#include <algorithm>
#include <iterator>
#include <nlohmann/json.hpp>
#include <optional>

namespace dealcraft::analysis {

namespace {

constexpr std::size_t kDeepest = 32;

/// Lets the parser read, and knows how far it has come.
class Bytes {
public:
    using iterator_category = std::input_iterator_tag;
    using value_type = char;
    using difference_type = std::ptrdiff_t;
    using pointer = const char*;
    using reference = const char&;

    Bytes(const char* at, const char** furthest) : at_(at), furthest_(furthest) {}
    reference operator*() const {
        *furthest_ = at_;
        return *at_;
    }
    Bytes& operator++() {
        ++at_;
        return *this;
    }
    bool operator==(const Bytes& other) const { return at_ == other.at_; }

private:
    const char* at_;
    const char** furthest_;
};

/// A fault with line and column (in code points) of a byte.
DomainFault faultAt(std::string_view text, std::size_t byte, std::string what,
                    std::vector<std::pair<std::string, std::string>> values) {
    const auto before = text.substr(0, std::min(byte, text.size()));
    const auto lineStart = before.rfind('\n') + 1;  // npos + 1 is 0
    const auto column = std::ranges::count_if(before.substr(lineStart), [](char c) { return (c & 0xC0) != 0x80; });
    values.emplace_back("line", std::to_string(std::ranges::count(before, '\n') + 1));
    values.emplace_back("column", std::to_string(column + 1));
    return {std::move(what), std::move(values)};
}

/// `[json.exception.parse_error.101] parse error at line 1, column 9: syntax error …` → `syntax error …`
std::string detailOf(std::string_view message) {
    for (const std::string_view mark : {"] ", ": "}) {
        const auto found = message.find(mark);
        if (found != std::string_view::npos) { message.remove_prefix(found + mark.size()); }
    }
    return std::string(message);
}

/// Builds the document from the parser's events. It says false to stop, and then holds a fault.
class TreeBuilder : public nlohmann::json_sax<nlohmann::json> {
public:
    TreeBuilder(std::string_view text, const char* const& furthest) : text_(text), furthest_(furthest) {}

    bool null() override { return add({}); }
    bool boolean(bool value) override { return add({JsonKind::boolean, value ? "true" : "false", {}, {}}); }
    bool number_integer(number_integer_t value) override {
        return add({JsonKind::number, std::to_string(value), {}, {}});
    }
    bool number_unsigned(number_unsigned_t value) override {
        return add({JsonKind::number, std::to_string(value), {}, {}});
    }
    bool number_float(number_float_t, const string_t& written) override {
        return add({JsonKind::number, written, {}, {}});
    }
    bool string(string_t& value) override { return add({JsonKind::text, value, {}, {}}); }
    bool binary(binary_t&) override { return false; }
    bool start_object(std::size_t) override { return open(JsonKind::object); }
    bool end_object() override { return close(); }
    bool start_array(std::size_t) override { return open(JsonKind::list); }
    bool end_array() override { return close(); }

    bool key(string_t& name) override {
        auto& keys = open_.back().keys;
        if (std::ranges::find(keys, name) != keys.end()) { return refuse("duplicate_key", {{"key", name}}); }
        keys.push_back(name);
        return true;
    }

    bool parse_error(std::size_t position, const std::string&, const nlohmann::json::exception& error) override {
        fault_ = faultAt(text_, position == 0 ? 0 : position - 1, "syntax", {{"detail", detailOf(error.what())}});
        return false;
    }

    tl::expected<JsonNode, DomainFault> result() {
        if (fault_) { return tl::unexpected{*fault_}; }
        return std::move(root_);
    }

private:
    bool refuse(std::string what, std::vector<std::pair<std::string, std::string>> values) {
        fault_ = faultAt(text_, static_cast<std::size_t>(furthest_ - text_.data()), std::move(what), std::move(values));
        return false;
    }

    bool add(JsonNode node) {
        if (open_.empty()) {
            root_ = std::move(node);
        } else {
            open_.back().items.push_back(std::move(node));
        }
        return true;
    }

    bool open(JsonKind kind) {
        if (open_.size() == kDeepest) { return refuse("too_deep", {{"most", std::to_string(kDeepest)}}); }
        open_.push_back({kind, {}, {}, {}});
        return true;
    }

    bool close() {
        auto node = std::move(open_.back());
        open_.pop_back();
        return add(std::move(node));
    }

    std::string_view text_;
    const char* const& furthest_;
    JsonNode root_;
    std::vector<JsonNode> open_;
    std::optional<DomainFault> fault_;
};

}  // namespace

tl::expected<JsonNode, DomainFault> readJson(std::string_view text) {
    const char* furthest = text.data();
    TreeBuilder builder{text, furthest};
    nlohmann::json::sax_parse(Bytes{text.data(), &furthest}, Bytes{text.data() + text.size(), &furthest}, &builder);
    return builder.result();
}

}  // namespace dealcraft::analysis
