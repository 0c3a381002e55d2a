#include "content/rules/rule_entry.hpp"

namespace dealcraft::content {

std::span<const RuleEntry> semanticRules() { return {}; }

std::span<const RoleWords> semanticRoles() { return {}; }

}  // namespace dealcraft::content
