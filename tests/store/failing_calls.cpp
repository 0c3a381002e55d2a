#include "store/failing_calls.hpp"

#include <cerrno>
#include <cstdio>
#include <dlfcn.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace dealcraft::test {
namespace {

struct {
    Failure failure;
    std::size_t seen = 0;
    bool armed = false;
} state;

/// Counts a call. @return whether it is to fail; errno is set then
bool fails() {
    if (!state.armed) { return false; }
    ++state.seen;
    const auto& [call, error, allAfter, half] = state.failure;
    if (call == 0 || (state.seen != call && !(allAfter && state.seen > call))) { return false; }
    errno = error;
    return true;
}

template <class F>
F real(const char* name) {
    return reinterpret_cast<F>(::dlsym(RTLD_NEXT, name));  // NOLINT
}

using Write = ssize_t (*)(int, const void*, std::size_t);

ssize_t halfWritten(int file, const void* bytes, std::size_t size) {
    const int error = errno;
    if (state.failure.half && size > 1) { static_cast<void>(real<Write>("write")(file, bytes, size / 2)); }
    errno = error;
    return -1;
}

}  // namespace

std::size_t withFailure(const Failure& failure, const std::function<void()>& work) {
    struct Disarm {
        ~Disarm() { state.armed = false; }
    } const disarm;
    state = {failure, 0, true};
    work();
    return state.seen;
}

}  // namespace dealcraft::test

using dealcraft::test::fails;
using dealcraft::test::real;

extern "C" {
ssize_t write(int file, const void* bytes, std::size_t size) {
    if (fails()) { return dealcraft::test::halfWritten(file, bytes, size); }
    return real<dealcraft::test::Write>("write")(file, bytes, size);
}
ssize_t pwrite(int file, const void* bytes, std::size_t size, off_t offset) {
    if (fails()) { return -1; }
    return real<ssize_t (*)(int, const void*, std::size_t, off_t)>("pwrite")(file, bytes, size, offset);
}
ssize_t pwrite64(int file, const void* bytes, std::size_t size, off64_t offset) {
    if (fails()) { return -1; }
    return real<ssize_t (*)(int, const void*, std::size_t, off64_t)>("pwrite64")(file, bytes, size, offset);
}
int fsync(int file) {
    return fails() ? -1 : real<int (*)(int)>("fsync")(file);
}
int fdatasync(int file) {
    return fails() ? -1 : real<int (*)(int)>("fdatasync")(file);
}
int ftruncate(int file, off_t size) noexcept {
    return fails() ? -1 : real<int (*)(int, off_t)>("ftruncate")(file, size);
}
int ftruncate64(int file, off64_t size) noexcept {
    return fails() ? -1 : real<int (*)(int, off64_t)>("ftruncate64")(file, size);
}
int rename(const char* from, const char* to) noexcept {
    return fails() ? -1 : real<int (*)(const char*, const char*)>("rename")(from, to);
}
int mkdir(const char* path, mode_t mode) noexcept {
    return fails() ? -1 : real<int (*)(const char*, mode_t)>("mkdir")(path, mode);
}
}
