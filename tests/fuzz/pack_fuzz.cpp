#include "content/compile.hpp"
#include "content/mini_pack.hpp"

#include <cstddef>
#include <cstdint>
#include <string>

/// Any bytes as the scenario of a small pack: read, validated, compiled and printed in both languages.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace dealcraft;
    std::string bytes(size, '\0');
    for (std::size_t i = 0; i < size; ++i) { bytes[i] = static_cast<char>(data[i]); }
    const auto reading = test::read(test::miniPackWith(test::kMiniScenarioPath, std::move(bytes)));
    for (const auto language : {Language::zh, Language::en}) { static_cast<void>(test::printed(reading, language)); }
    if (reading.pack == nullptr) { return 0; }
    for (const auto& scenario : reading.pack->scenarios) {
        Diagnostics found;
        static_cast<void>(content::compile(*reading.pack, scenario, found));
    }
    return 0;
}
