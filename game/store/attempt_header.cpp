#include "store/attempt_header.hpp"

#include "base/hash.hpp"
#include "store/hex.hpp"
#include "store/home.hpp"
#include "store/log_scan.hpp"

#include <charconv>
#include <fmt/format.h>
#include <nlohmann/json.hpp>
#include <optional>

namespace dealcraft::store {
namespace {

using Json = nlohmann::ordered_json;

/// Reads members of a header and remembers the first that is not as it should be.
class Members {
public:
    explicit Members(const Json& in) : in_(in) {}

    std::string text(const char* name) {
        const auto found = in_.find(name);
        if (found != in_.end() && found->is_string()) { return found->get<std::string>(); }
        return fail(name), std::string{};
    }
    std::uint64_t number(const char* name, std::uint64_t to) {
        const auto found = in_.find(name);
        if (found != in_.end() && found->is_number_unsigned() && found->get<std::uint64_t>() <= to) {
            return found->get<std::uint64_t>();
        }
        return fail(name), 0;
    }
    std::uint64_t hash(const char* name) {
        const auto value = fromHexDigits(text(name));
        if (!value) { fail(name); }
        return value.value_or(0);
    }
    /// 64 bits do not fit into the numbers of every JSON reader, so it stands there as text.
    std::uint64_t decimal(const char* name) {
        const auto digits = text(name);
        std::uint64_t value = 0;
        const auto read = std::from_chars(digits.data(), digits.data() + digits.size(), value);
        if (read.ec != std::errc{} || read.ptr != digits.data() + digits.size()) { fail(name); }
        return value;
    }
    Language language(const char* name) {
        const auto word = text(name);
        for (const auto language : {Language::zh, Language::en}) {
            if (word == nameOf(language)) { return language; }
        }
        return fail(name), Language::zh;
    }
    void fail(const char* name) {
        if (wrong_.empty()) { wrong_ = fmt::format("the header's '{}' cannot be read", name); }
    }
    [[nodiscard]] const std::string& wrong() const { return wrong_; }

private:
    const Json& in_;
    std::string wrong_;
};

constexpr std::uint64_t kMaxSmall = 1'000'000;

}  // namespace

std::string_view engineVersion() {
    return DEALCRAFT_ENGINE;
}

sim::PlayMode playModeOf(std::string_view mode) {
    return mode == kExamination ? sim::PlayMode::examination : sim::PlayMode::practice;
}

std::string json(const AttemptHeader& header) {
    const Json out = {{"format", fmt::format("{}{}", kLogFormatName, kLogFormat)},
                      {"engine", header.engine},
                      {"rules_version", header.rulesVersion},
                      {"chance", header.chance},
                      {"pack", header.pack},
                      {"scenario", header.scenario},
                      {"rules", hexDigits(header.rulesHash)},
                      {"texts", hexDigits(header.textHash)},
                      {"content", header.content},
                      {"seed", std::to_string(header.seed)},
                      {"language", nameOf(header.language)},
                      {"player", header.player},
                      {"mode", header.mode},
                      {"parent", header.parent},
                      {"prefix", header.prefix},
                      {"started", header.started}};
    return out.dump(-1, ' ', false, Json::error_handler_t::replace);
}

tl::expected<AttemptHeader, std::string> readHeader(std::string_view json) {
    const auto in = Json::parse(json, nullptr, /*allow_exceptions=*/false);
    if (!in.is_object()) { return tl::unexpected{std::string("the header is no JSON")}; }
    Members read(in);
    AttemptHeader header;
    header.engine = read.text("engine");
    header.rulesVersion = static_cast<int>(read.number("rules_version", kMaxSmall));
    header.chance = static_cast<int>(read.number("chance", kMaxSmall));
    header.pack = read.text("pack");
    header.scenario = read.text("scenario");
    header.rulesHash = read.hash("rules");
    header.textHash = read.hash("texts");
    header.content = read.text("content");
    header.seed = read.decimal("seed");
    header.language = read.language("language");
    header.player = read.text("player");
    header.mode = read.text("mode");
    header.parent = read.text("parent");
    header.prefix = static_cast<std::size_t>(read.number("prefix", kMaxSmall));
    header.started = read.text("started");
    if (!fromHexDigits(header.content)) { read.fail("content"); }
    if (!header.parent.empty() && !isAttemptName(header.parent)) { read.fail("parent"); }
    if (!read.wrong().empty()) { return tl::unexpected{read.wrong()}; }
    return header;
}

}  // namespace dealcraft::store
