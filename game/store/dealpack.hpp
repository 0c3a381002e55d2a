#pragma once

#include "base/diagnostic.hpp"
#include "content/pack.hpp"
#include "content/rule_catalogue.hpp"
#include "store/signing.hpp"

#include <filesystem>
#include <stdexcept>
#include <string>
#include <vector>

/// Packs as one file that can be handed on: a zip with a manifest of checksums, which is signed. Nothing in one can run
/// code, and what is taken in from others is held to the limits of packs before any of it is written.
namespace dealcraft::store {

inline constexpr std::uint64_t kMaxDealpackBytes = 16ULL << 20U;

/// An archive that cannot be taken in: `what` is a key of assets/lang (`dealpack.*`), `detail` what it is about.
class BadDealpack : public std::runtime_error {
public:
    BadDealpack(const std::string& what, std::string detail) : std::runtime_error(what), detail_(std::move(detail)) {}
    [[nodiscard]] const std::string& detail() const { return detail_; }

private:
    std::string detail_;
};

struct Dealpack {
    std::string id;
    std::string version;
    std::vector<content::PackFile> files;  ///< sorted by path
    std::string openKey;                   ///< by which it is signed
};

/// Writes an archive. Equal packs and keys give equal bytes.
/// @throws EnvironmentError if it cannot be written
void writeDealpack(const std::filesystem::path& file, const content::Pack& pack, const SigningKey& key);

/// Reads an archive and checks all of it: limits, names, checksums, signature. Writes nothing.
/// @throws BadDealpack, EnvironmentError
[[nodiscard]] Dealpack readDealpack(const std::filesystem::path& file);

/// Who signed an installed pack; empty if it was not installed from an archive.
[[nodiscard]] std::string keyOfInstalled(const std::filesystem::path& home, const std::string& pack);

/// Puts a pack into the data folder's packs. A pack of this id that is there already is moved to `packs-replaced`, so
/// that nothing is lost. All or nothing: a crash leaves the old one or the new one.
/// @return where the replaced one is now; empty if there was none
std::filesystem::path installDealpack(const std::filesystem::path& home, const Dealpack& dealpack);

}  // namespace dealcraft::store
