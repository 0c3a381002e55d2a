#pragma once

#include <CLI/CLI.hpp>
#include <functional>
#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>

/// What the command line refuses before a command sees it, in our own words.
namespace dealcraft::cli {

/// The words for a key of assets/lang, in the user's language; called only when something is wrong.
using Tell = std::function<std::string(const std::string& key,
                                       std::initializer_list<std::pair<std::string_view, std::string>> values)>;

/// Every `--seed`: a whole number from 0 to 18446744073709551615.
[[nodiscard]] CLI::Validator seedCheck(const Tell& tell);

/// `--from`: a whole number from 1 on.
[[nodiscard]] CLI::Validator placeCheck(const Tell& tell);

/// `--player`: at most 60 characters, none of them a control character.
[[nodiscard]] CLI::Validator playerCheck(const Tell& tell);

/// The word that stands where a command is wanted and is none, said with the nearest one; empty if there is none such.
[[nodiscard]] std::string strayCommand(const CLI::App& app, int argc, const char* const* argv, const Tell& tell);

}  // namespace dealcraft::cli
