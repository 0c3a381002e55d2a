#pragma once

#include "analysis/negotiation/domain.hpp"

#include <string_view>
#include <tl/expected.hpp>

namespace dealcraft::analysis {

/// Reads a `negotiation-domain/1`. @retval DomainFault names what is wrong and where; nothing is guessed
[[nodiscard]] tl::expected<Domain, DomainFault> readDomain(std::string_view bytes);

}  // namespace dealcraft::analysis
