#pragma once

#include "base/diagnostic.hpp"
#include "base/id.hpp"
#include "base/text.hpp"
#include "content/course.hpp"
#include "content/mind.hpp"
#include "content/people.hpp"
#include "content/products.hpp"
#include "content/rules.hpp"
#include "content/scenario.hpp"
#include "content/talk.hpp"

#include <array>
#include <cstdint>
#include <memory>
#include <string>
#include <vector>

namespace dealcraft::content {

struct PackInfo {
    PackId id;
    TextId title = kNoText;
    std::string version;
    Range versionAt;
    std::vector<Language> languages;
    std::string license;
    std::vector<std::string> authors;
};

/// A file of a pack as it was read; kept so that an attempt can keep the content that it used.
struct PackFile {
    std::string path;  ///< within the pack, with `/`
    std::string bytes;
};

/// A folder of content. `texts` holds every text of all its files; the TextIds of everything here count in it.
struct Pack {
    PackInfo info;
    Course course;
    std::vector<Firm> firms;
    std::vector<Contact> contacts;
    std::vector<Product> products;
    std::vector<Evidence> evidence;
    Talk talk;
    std::vector<Mind> minds;
    Rules rules;
    std::vector<Scenario> scenarios;
    std::shared_ptr<TextTable> texts = std::make_shared<TextTable>();
    std::vector<PackFile> files;    ///< sorted by path
    std::uint64_t contentHash = 0;  ///< over paths and bytes of all files

    [[nodiscard]] const Contact* contact(const ContactId& id) const;
    [[nodiscard]] const Firm* firm(const FirmId& id) const;
    [[nodiscard]] const Concept* findConcept(const ConceptId& id) const;
    [[nodiscard]] const Mind* mind(const ContactId& id) const;
    [[nodiscard]] const Scenario* scenario(const ScenarioId& id) const;
};

}  // namespace dealcraft::content
