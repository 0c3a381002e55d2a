#pragma once

#include <cstddef>
#include <functional>

/// System calls that fail when a test says so. The test program defines write, pwrite, fsync, fdatasync, ftruncate,
/// rename and mkdir itself, so store and SQLite call these; the game has no switch for it.
namespace dealcraft::test {

struct Failure {
    std::size_t call = 0;   ///< which of the calls fails, from 1; 0: none
    int error = 0;          ///< errno
    bool allAfter = false;  ///< and all after it
    bool half = false;      ///< a write that fails has written half before
};

/// Runs something with a failure; other programs and the test's own output are not touched before and after.
/// @return how many calls there were
std::size_t withFailure(const Failure& failure, const std::function<void()>& work);

}  // namespace dealcraft::test
