#include "analysis/negotiation/read_domain.hpp"
#include "analysis/negotiation/report.hpp"

#include <cstddef>
#include <cstdint>
#include <string_view>

using namespace dealcraft;

namespace {

/// What holds for every domain, whatever its numbers.
void examine(const analysis::Report& r) {
    const bool zone = r.rational > 0;
    for (const auto* list : {&r.nash, &r.kalaiSmorodinsky, &r.egalitarian, &r.maxWelfareRational}) {
        if (list->empty() == zone) { __builtin_trap(); }
    }
    if (r.frontier.empty() || r.maxWelfare.empty() || !r.opposition || r.rational > r.size) { __builtin_trap(); }
    for (const auto& p : r.frontier) {
        for (std::size_t e = 0; e < p.exampleCount(); ++e) {
            for (const std::size_t side : {0U, 1U}) {
                if (r.utilities.of(p.examples[e], side).exact != r.utilities.of(p.examples[0], side).exact) {
                    __builtin_trap();
                }
            }
        }
    }
}

}  // namespace

/// Any bytes as a domain: refused with a reason, or read and analysed.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    constexpr std::size_t kMostPackages = 2000;  // larger ones cost time and find nothing more
    const auto domain = analysis::readDomain({reinterpret_cast<const char*>(data), size});
    if (!domain) { return 0; }
    std::size_t packages = 1;
    for (const auto& issue : domain->issues) { packages *= issue.values.size(); }
    if (packages > kMostPackages) { return 0; }
    if (const auto report = analysis::reportOn(*domain)) { examine(*report); }
    return 0;
}
