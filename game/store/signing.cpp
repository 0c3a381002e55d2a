#include "store/signing.hpp"

#include "base/environment_error.hpp"
#include "store/durable_file.hpp"
#include "store/file.hpp"

#include <array>
#include <sodium.h>
#include <span>

namespace dealcraft::store {

namespace {

namespace fs = std::filesystem;

constexpr std::uint64_t kMaxKeyFile = 4096;

void prepare() {
    if (sodium_init() < 0) { throw EnvironmentError("The system gives no random numbers: libsodium did not start."); }
}

const unsigned char* bytesOf(std::string_view text) {
    return reinterpret_cast<const unsigned char*>(text.data());  // NOLINT(*-reinterpret-cast): C's bytes
}

std::string hex(std::span<const unsigned char> bytes) {
    std::string text(bytes.size() * 2 + 1, '\0');
    sodium_bin2hex(text.data(), text.size(), bytes.data(), bytes.size());
    text.pop_back();
    return text;
}

/// The bytes that a text of hexadecimal digits stands for; false unless they are exactly as many as `out` holds.
bool unhex(std::string_view text, std::span<unsigned char> out) {
    std::size_t length = 0;
    return text.size() == out.size() * 2 &&
           sodium_hex2bin(out.data(), out.size(), text.data(), text.size(), nullptr, &length, nullptr) == 0 &&
           length == out.size();
}

SigningKey keyFromSeed(std::span<const unsigned char> seed) {
    std::array<unsigned char, crypto_sign_PUBLICKEYBYTES> open{};
    std::array<unsigned char, crypto_sign_SECRETKEYBYTES> secret{};
    crypto_sign_seed_keypair(open.data(), secret.data(), seed.data());
    return {hex(secret), hex(open)};
}

}  // namespace

SigningKey signingKey(const fs::path& home) {
    prepare();
    const auto file = home / "keys" / "signing.key";
    std::array<unsigned char, crypto_sign_SEEDBYTES> seed{};
    std::error_code ignored;
    if (fs::exists(file, ignored)) {
        auto text = readRegular(file, kMaxKeyFile);
        if (text.ends_with('\n')) { text.pop_back(); }
        if (!unhex(text, seed)) { throw EnvironmentError(file.string() + " is no key of Dealcraft: move it away."); }
        return keyFromSeed(seed);
    }
    makeFolders(file.parent_path());
    randombytes_buf(seed.data(), seed.size());
    writeDurably(file, hex(seed) + "\n");
    return keyFromSeed(seed);
}

std::string signature(const SigningKey& key, std::string_view bytes) {
    prepare();
    std::array<unsigned char, crypto_sign_SECRETKEYBYTES> secret{};
    if (!unhex(key.secret, secret)) { throw EnvironmentError("The signing key is damaged."); }
    std::array<unsigned char, crypto_sign_BYTES> made{};
    crypto_sign_detached(made.data(), nullptr, bytesOf(bytes), bytes.size(), secret.data());
    return hex(made);
}

bool isSignedBy(const std::string& openKey, std::string_view bytes, const std::string& signature) {
    prepare();
    std::array<unsigned char, crypto_sign_PUBLICKEYBYTES> open{};
    std::array<unsigned char, crypto_sign_BYTES> made{};
    return unhex(openKey, open) && unhex(signature, made) &&
           crypto_sign_verify_detached(made.data(), bytesOf(bytes), bytes.size(), open.data()) == 0;
}

std::string sha256(std::string_view bytes) {
    prepare();
    std::array<unsigned char, crypto_hash_sha256_BYTES> sum{};
    crypto_hash_sha256(sum.data(), bytesOf(bytes), bytes.size());
    return hex(sum);
}

std::string fingerprint(const std::string& openKey) {
    constexpr std::size_t kGroup = 4;
    const auto sum = sha256(openKey);
    std::string text;
    for (std::size_t group = 0; group < kGroup; ++group) {
        text += (group == 0 ? "" : "-") + sum.substr(group * kGroup, kGroup);
    }
    return text;
}

}  // namespace dealcraft::store
