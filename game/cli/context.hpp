#pragma once

#include "base/text.hpp"
#include "content/yaml/read_interface_texts.hpp"
#include "store/library.hpp"
#include "store/recorder.hpp"

#include <filesystem>
#include <initializer_list>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace dealcraft::cli {

/// What every command needs: where things are, which language, whether a machine reads the output.
struct Context {
    std::filesystem::path resources;
    std::filesystem::path home;
    content::InterfaceTexts texts;
    Language language = Language::en;
    bool json = false;

    /// The words for a key of assets/lang, with `{name}` filled in.
    [[nodiscard]] std::string words(const std::string& key,
                                    std::initializer_list<std::pair<std::string_view, std::string>> values = {}) const;

    /// All packs; read when a command asks for them.
    [[nodiscard]] store::Library library() const { return store::Library::open(resources, home); }

    /// The scenario of this name. @throws NotThere with a did-you-mean, or with all that the name may mean
    [[nodiscard]] store::PlayableScenario scenario(const std::string& name) const;

    /// @throws NotThere if there is no attempt of this id
    void requireAttempt(const std::string& attempt) const;
    /// @throws NotThere if the attempt isn't over, or if its log is damaged before its end
    void requireFinished(const store::Recorder& recorder) const;
    /// What is damaged of an attempt's log, in words; empty if nothing is.
    [[nodiscard]] std::string damageOf(const std::string& attempt) const;

private:
    [[nodiscard]] std::string severalMeant(const store::Library& all,
                                           const std::vector<store::PlayableScenario>& meant) const;
};

/// Something that the user named is not there: exit code 1, `what()` is for the user.
class NotThere : public std::runtime_error {
public:
    using std::runtime_error::runtime_error;
};

}  // namespace dealcraft::cli
