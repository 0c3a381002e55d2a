#pragma once

#include <filesystem>
#include <string>
#include <string_view>

/// Signatures (Ed25519, RFC 8032) and checksums (SHA-256), by libsodium. All values are written in hexadecimal.
namespace dealcraft::store {

/// A key that signs, kept in the user's data folder and readable by its owner only.
struct SigningKey {
    std::string secret;
    std::string open;  ///< that others check signatures by
};

/// The user's key; made when it is first asked for. @throws EnvironmentError if it cannot be kept or read
[[nodiscard]] SigningKey signingKey(const std::filesystem::path& home);

[[nodiscard]] std::string signature(const SigningKey& key, std::string_view bytes);
[[nodiscard]] bool isSignedBy(const std::string& openKey, std::string_view bytes, const std::string& signature);

[[nodiscard]] std::string sha256(std::string_view bytes);

/// An open key as people compare it: four groups of four digits of its checksum.
[[nodiscard]] std::string fingerprint(const std::string& openKey);

}  // namespace dealcraft::store
