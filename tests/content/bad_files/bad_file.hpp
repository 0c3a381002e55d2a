#pragma once

#include "content/mini_pack.hpp"

#include <string>
#include <string_view>

namespace dealcraft::test {

/// One change that spoils the mini pack, and all that is printed of it.
struct BadFile {
    std::string_view what;
    std::string_view path;
    std::string_view from;
    std::string_view to;
    std::string_view expected;
};

[[nodiscard]] inline std::string printedWith(const BadFile& file) {
    return printed(read(miniPackWith(file.path, miniFileWith(file.path, file.from, file.to))));
}

}  // namespace dealcraft::test
