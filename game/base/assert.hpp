#pragma once

namespace dealcraft {

/// Says where the program is wrong and ends it; called by DEALCRAFT_ASSERT only.
[[noreturn]] void assertionFailed(const char* condition, const char* file, int line);

/// What else to print when an assertion fails: the play's header and actions, so that it can be replayed. `text` must
/// stay alive.
void noteForAssertions(const char* text);

}  // namespace dealcraft

/// On in every build: a wrong program must not go on and write wrong results.
#define DEALCRAFT_ASSERT(condition) \
    ((condition) ? static_cast<void>(0) : ::dealcraft::assertionFailed(#condition, __FILE__, __LINE__))
