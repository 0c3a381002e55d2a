#pragma once

/// The one header by which tests see Catch2; it is precompiled once for all of them.
#include <catch_amalgamated.hpp>
