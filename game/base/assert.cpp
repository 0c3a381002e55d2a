#include "base/assert.hpp"

#include <atomic>
#include <cstdio>
#include <cstdlib>

namespace dealcraft {

namespace {
std::atomic<const char*>& note() {
    static std::atomic<const char*> text{nullptr};
    return text;
}
}  // namespace

void noteForAssertions(const char* text) {
    note() = text;
}

void assertionFailed(const char* condition, const char* file, int line) {
    std::fprintf(stderr, "dealcraft: internal error: %s does not hold (%s:%d)\n", condition, file, line);
    if (const char* text = note()) { std::fprintf(stderr, "%s\n", text); }
    std::abort();
}

}  // namespace dealcraft
