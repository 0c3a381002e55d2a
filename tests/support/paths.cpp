#include "support/paths.hpp"

namespace dealcraft::test {

std::filesystem::path sourceRoot() {
    return DEALCRAFT_SOURCE_ROOT;
}
std::filesystem::path buildRoot() {
    return DEALCRAFT_BUILD_ROOT;
}

}  // namespace dealcraft::test
