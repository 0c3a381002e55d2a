#include "store/attempt_header.hpp"
#include "store/forged_play.hpp"
#include "store/loaded_play.hpp"
#include "store/log_scan.hpp"
#include "support/small_scenario.hpp"

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

using namespace dealcraft;

namespace {

/// Every line as a record whose checksum is right: what a forger can write.
void readLines(std::string_view text) {
    const auto scenario = test::smallScenario();
    std::vector<std::string> records;
    while (!text.empty()) {
        const auto end = std::min(text.find('\n'), text.size());
        records.emplace_back(text.substr(0, end));
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    static_cast<void>(store::loadPlay(*scenario, records, 7));
    for (const auto& record : records) {
        static_cast<void>(store::readHeader(record));
        static_cast<void>(store::readResult(record));
        if (const auto step = store::readStep(*scenario, record); step && store::json(*step) == record) {
            const auto again = store::readStep(*scenario, store::json(*step));
            if (!again || again->events != step->events) { __builtin_trap(); }
        }
    }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    if (size == 0) { return 0; }
    const std::string_view bytes(reinterpret_cast<const char*>(data), size);
    const auto rest = bytes.substr(1);
    switch (bytes.front() % 3) {
        case 0: static_cast<void>(store::scanLog(rest)); break;
        case 1: readLines(rest); break;
        default: static_cast<void>(test::foldForged(*test::smallScenario(), rest)); break;
    }
    return 0;
}
