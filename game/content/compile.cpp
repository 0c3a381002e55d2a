#include "content/compile.hpp"

#include "content/compiling/hashes.hpp"
#include "content/compiling/parts.hpp"

#include <algorithm>

namespace dealcraft::content {

std::shared_ptr<const CompiledScenario> compile(const Pack& pack, const Scenario& scenario, Diagnostics& found) {
    const auto before = static_cast<std::ptrdiff_t>(found.size());
    auto made = std::make_shared<CompiledScenario>();
    Compilation compilation{pack, scenario, *made, found};
    compileWhole(compilation);
    const bool wrong = std::any_of(found.begin() + before, found.end(),
                                   [](const Diagnostic& d) { return d.severity == Severity::error; });
    if (wrong) { return nullptr; }
    made->rulesHash = rulesHashOf(*made);
    made->textHash = textHashOf(*made);
    return made;
}

}  // namespace dealcraft::content
