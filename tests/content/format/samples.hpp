#pragma once

#include "base/diagnostic.hpp"
#include "content/format/format.hpp"
#include "content/pack.hpp"
#include "content/yaml/walk_format.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace dealcraft::test {

/// One place of a valid pack where a key of the table is used.
struct Sample {
    std::string path;
    content::FormatPlace place;
    std::string called;               ///< what messages call the map
    std::vector<std::string> beside;  ///< the other keys of the map
    std::size_t keyBegin = 0;
    std::size_t keyEnd = 0;
    std::size_t begin = 0;  ///< of the value, quotes and braces included
    std::size_t end = 0;
    std::string behind;  ///< what must stand behind a value that takes its place
};

/// The pack that uses every key, with all the numbers of the house rules.
[[nodiscard]] std::vector<content::PackFile> sampledPack();

/// For each key of each kind of map the first place where it is used.
[[nodiscard]] const std::vector<Sample>& samples();

/// The file of a sample with another value, or another key, there.
[[nodiscard]] std::string withValue(const Sample& sample, std::string_view value);
[[nodiscard]] std::string withKey(const Sample& sample, std::string_view key);
/// The file with one more entry in the sample's map, which must stand in braces.
[[nodiscard]] std::string withMore(const Sample& sample, std::string_view entry);
/// The file without the key and its value; the map stands in braces, or is the file itself.
[[nodiscard]] std::string without(const Sample& sample);

/// What reading a file beside its pack.yaml finds wrong.
[[nodiscard]] Diagnostics findingsIn(const std::string& path, std::string bytes);

/// An argument of a finding; empty if it hasn't got it.
[[nodiscard]] std::string argumentOf(const Diagnostic& diagnostic, std::string_view name);

}  // namespace dealcraft::test
