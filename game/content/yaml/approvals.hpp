#pragma once

#include "base/diagnostic.hpp"
#include "base/text.hpp"
#include "content/pack.hpp"
#include "content/yaml/source_text.hpp"
#include "content/yaml/tree.hpp"

#include <array>
#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

/// Which texts a trainer has approved, both languages of each together: a text of which only one language changed
/// afterwards is told of (DC703).
namespace dealcraft::content {

/// The file beside a pack's own in which the approved texts stand. It stays with the author: no archive takes it along.
inline constexpr std::string_view kApprovedFile = ".approved";
/// A line for each text of the largest pack.
inline constexpr std::size_t kMaxApprovedBytes = std::size_t{4} * 1024 * 1024;

/// A text that stands in both languages.
struct TwinText {
    /// The file, the keys, and of list entries the ids, so that what is moved keeps its path; the place in the list
    /// where there is no id: `scenarios/visit.yaml/flow/tea/moments/door/lines/0/say`.
    std::string path;
    std::array<std::uint64_t, kLanguages> hashes{};
    std::array<Range, kLanguages> where;
};

/// The texts of a file that stand in both languages, in its order.
/// @param path the file's, within its pack
[[nodiscard]] std::vector<TwinText> twinTextsIn(const std::string& path, const SourceText& source, const Tree& tree);

/// The same of a whole pack.
[[nodiscard]] std::vector<TwinText> twinTextsOf(const std::vector<PackFile>& files);

/// The texts that were approved.
class Approvals {
public:
    /// Reads what written() wrote; a line that it didn't write is passed over, and the first such told by
    /// strangeLine().
    [[nodiscard]] static Approvals read(std::string_view bytes);
    /// The first line, counted from 1, that written() didn't write; 0 if there is none.
    [[nodiscard]] int strangeLine() const { return strangeLine_; }
    [[nodiscard]] std::string written() const;

    /// Approves texts as they stand now.
    /// @param file of which all texts are given, so that those which are gone are forgotten; empty: a whole pack
    void approve(const std::vector<TwinText>& texts, std::string_view file);

    /// Whether one language of a text was changed since, and the other was not. @return the one that was left behind
    [[nodiscard]] std::optional<Language> staleIn(const TwinText& text) const;

private:
    using Hashes = std::array<std::uint64_t, kLanguages>;
    void add(const std::string& path, const Hashes& hashes);

    std::map<std::string, Hashes, std::less<>> byPath_;
    int strangeLine_ = 0;
    std::set<Hashes> pairs_;  ///< wherever they stand: a text that was moved is as good as it was
};

/// DC703: approvals that cannot be read any more, as when two versions of the file were merged.
/// @param file as it is shown
void checkReadable(const Approvals& approvals, const std::string& file, Diagnostics& found);

/// DC703: texts of which one language was changed after both had been approved.
void checkApproved(const Approvals& approvals, const std::vector<TwinText>& texts, Diagnostics& found);

}  // namespace dealcraft::content
