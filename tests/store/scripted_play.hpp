#pragma once

#include "base/chance.hpp"
#include "store/recorder.hpp"

#include <cstddef>
#include <filesystem>
#include <memory>

namespace dealcraft::test {

/// One of the legal actions, by chance. Walking out and away are taken rarely, so that plays become long.
[[nodiscard]] sim::Action someAction(const sim::Session& session, SampleChance& chance);

/// Plays on by chance until the end, or for so many actions.
void playOn(store::Recorder& recorder, SampleChance& chance, std::size_t most);

/// A new attempt on the small scenario.
[[nodiscard]] std::unique_ptr<store::Recorder> beginSmall(const std::filesystem::path& home, std::uint64_t seed = 7);
[[nodiscard]] std::unique_ptr<store::Recorder> openSmall(const std::filesystem::path& home, const std::string& attempt,
                                                         store::Access access = store::Access::write);

}  // namespace dealcraft::test
