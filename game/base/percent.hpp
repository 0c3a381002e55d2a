#pragma once

namespace dealcraft {

/// The whole, where rules and tactics give shares in percent. (The unit Percent counts basis points.)
inline constexpr int kHundredPercent = 100;

}  // namespace dealcraft
