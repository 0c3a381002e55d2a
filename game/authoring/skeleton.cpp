#include "authoring/skeleton.hpp"

#include "content/yaml/read_pack.hpp"

#include <algorithm>
#include <array>
#include <iterator>
#include <memory>
#include <optional>
#include <sstream>

namespace dealcraft::authoring {

namespace {

using content::Contact;
using content::Pack;
using Names = std::vector<std::string>;

/// A line of a form that says what its open names want, `# topics: supply sales`, and what such a name is called.
struct Wish {
    std::string_view line;
    std::string_view kind;
};
constexpr std::array kWishes{
    Wish{"# concepts: ", "concept"}, Wish{"# topics: ", "topic"},     Wish{"# commitments: ", "commitment"},
    Wish{"# products: ", "product"}, Wish{"# features: ", "feature"}, Wish{"# evidence: ", "evidence"},
    Wish{"# needs: ", "need"},       Wish{"# facts: ", "fact"}};

/// The fewest needs and facts of a firm that a mind has use for.
constexpr std::size_t kNeedsOfMind = 2;
constexpr std::size_t kFactsOfMind = 3;

void replaceAll(std::string& text, const std::string& from, const std::string& to) {
    for (auto at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size())) {
        text.replace(at, from.size(), to);
    }
}

template <class List>
Names idsOf(const List& list) {
    Names ids;
    for (const auto& each : list) {
        if constexpr (requires { each.id.str(); }) {
            ids.push_back(each.id.str());
        } else if constexpr (requires { each.id.value; }) {
            ids.push_back(each.id.value);
        } else {
            ids.push_back(each.id);
        }
    }
    return ids;
}

/// What a pack has of a kind; needs and facts are those of a contact's firm.
Names poolOf(const Pack& pack, std::string_view kind, const Contact* contact) {
    if (kind == "concept") { return idsOf(pack.course.concepts); }
    if (kind == "topic") { return idsOf(pack.talk.topics); }
    if (kind == "commitment") { return idsOf(pack.talk.commitments); }
    if (kind == "product") { return idsOf(pack.products); }
    if (kind == "evidence") { return idsOf(pack.evidence); }
    if (kind == "feature") {
        Names all;
        for (const auto& product : pack.products) {
            const auto features = idsOf(product.features);
            all.insert(all.end(), features.begin(), features.end());
        }
        return all;
    }
    const auto* firm = contact == nullptr ? nullptr : pack.firm(contact->firm.value);
    if (firm == nullptr) { return {}; }
    if (kind == "fact") { return idsOf(firm->facts); }
    const auto* mind = pack.mind(contact->id);
    if (mind == nullptr) { return idsOf(firm->needs); }
    Names felt;
    for (const auto& need : mind->needs) { felt.push_back(need.need.value); }
    return felt;
}

/// The wished-for names that are there, each in its place; for the others the first that nobody has taken.
Names chosen(const Names& wished, const Names& pool) {
    Names names(wished.size());
    Names taken;
    for (std::size_t i = 0; i < wished.size(); ++i) {
        if (std::ranges::find(pool, wished[i]) == pool.end()) { continue; }
        names[i] = wished[i];
        taken.push_back(wished[i]);
    }
    for (auto& name : names) {
        if (!name.empty() || pool.empty()) { continue; }
        const auto free = std::ranges::find_if(
            pool, [&](const std::string& one) { return std::ranges::find(taken, one) == taken.end(); });
        name = free == pool.end() ? pool.front() : *free;
        taken.push_back(name);
    }
    return names;
}

Names wordsOf(const std::string& line) {
    std::istringstream in{line};
    return {std::istream_iterator<std::string>{in}, {}};
}

/// A form on its way to a file: its wishes are read and left out, its open names filled in.
class Filling {
public:
    Filling(std::string form, const Pack* pack, const Contact* contact) : text_(std::move(form)) {
        for (const auto& wish : kWishes) { fulfil(wish, pack, contact); }
    }
    void fill(const std::string& name, const std::string& value) { replaceAll(text_, "@" + name + "@", value); }
    [[nodiscard]] std::string text() const { return text_; }
    [[nodiscard]] const std::vector<std::string>& lacking() const { return lacking_; }

private:
    void fulfil(const Wish& wish, const Pack* pack, const Contact* contact) {
        const auto begin = text_.find(wish.line);
        if (begin == std::string::npos || pack == nullptr) { return; }
        const auto end = text_.find('\n', begin);
        const auto wished = wordsOf(text_.substr(begin + wish.line.size(), end - begin - wish.line.size()));
        text_.erase(begin, end + 1 - begin);
        const auto pool = poolOf(*pack, wish.kind, contact);
        if (pool.empty()) {
            lacking_.emplace_back(wish.kind);
            return;
        }
        const auto names = chosen(wished, pool);
        for (std::size_t i = names.size(); i > 0; --i) {
            fill(std::string{wish.kind} + std::to_string(i), names[i - 1]);
        }
    }

    std::string text_;
    std::vector<std::string> lacking_;
};

std::string schemaFolder(std::string_view path) {
    return path.find('/') == std::string_view::npos ? ".schema" : "../.schema";
}

/// What goes between double quotes.
std::string quoted(std::string text) {
    replaceAll(text, "\\", "\\\\");
    replaceAll(text, "\"", "\\\"");
    return text;
}

void name(Filling& filling, const std::string& path, const NewName& name) {
    filling.fill("schema", schemaFolder(path));
    filling.fill("id", name.id);
    filling.fill("title_zh", quoted(name.title.in(Language::zh)));
    filling.fill("title_en", quoted(name.title.in(Language::en)));
}

/// A pack on its way to have one scenario more.
class Growing {
public:
    Growing(const Forms& forms, std::vector<content::PackFile> files, const content::Rules& house)
        : forms_(forms), files_(std::move(files)), house_(house) {
        read();
    }

    Skeleton grown(std::string_view kind, const NewName& name) {
        if (pack_ == nullptr || !choosePeople(kind)) { return std::move(made_); }
        if (kind == "visit") { addTalkOfVisit(); }
        if (kind == "negotiation" && !knowsTables()) { add("scenario/talk/table.yaml", "talk/table.yaml", {}); }
        add("scenario/" + std::string{kind} + ".yaml", "scenarios/" + name.id + ".yaml", name);
        if (!made_.lacking.empty() || pack_ == nullptr) { made_.files.clear(); }
        return std::move(made_);
    }

private:
    void read() {
        auto reading = content::readPackFiles(files_, house_);
        pack_ = reading.pack;
        if (pack_ != nullptr) { return; }
        made_.diagnostics = std::move(reading.diagnostics);
        made_.sources = std::move(reading.sources);
    }

    void add(const std::string& form, const std::string& path, const NewName& chosenName) {
        const auto found = forms_.find(form);
        if (found == forms_.end() || pack_ == nullptr) { return; }
        Filling filling{found->second, pack_.get(), pack_->contact(ContactId{contact_})};
        name(filling, path, chosenName);
        filling.fill("contact", contact_);
        filling.fill("contact2", other_);
        made_.lacking.insert(made_.lacking.end(), filling.lacking().begin(), filling.lacking().end());
        made_.files.push_back({path, filling.text()});
        files_.push_back(made_.files.back());
        if (made_.lacking.empty()) { read(); }
    }

    [[nodiscard]] bool knowsTables() const {
        return std::ranges::any_of(pack_->talk.phrases,
                                   [](const content::Phrase& p) { return p.act == content::Act::tableOffer; });
    }

    void addTalkOfVisit() {
        if (pack_->talk.topics.empty()) {
            add("scenario/talk.yaml", "talk.yaml", {});
            add("scenario/talk/visit.yaml", "talk/visit.yaml", {});
        }
        if (pack_ == nullptr || pack_->mind(ContactId{contact_}) != nullptr) { return; }
        auto file = contact_;
        replaceAll(file, "_", "-");
        add("scenario/minds/contact.yaml", "minds/" + file + ".yaml", {});
    }

    [[nodiscard]] bool hasStuff(const Contact& contact) const {
        const auto* firm = pack_->firm(contact.firm.value);
        return firm != nullptr && firm->needs.size() >= kNeedsOfMind && firm->facts.size() >= kFactsOfMind;
    }

    bool choosePeople(std::string_view kind) {
        const auto& all = pack_->contacts;
        if (all.empty()) {
            made_.lacking.emplace_back("contact");
            return false;
        }
        const auto* first = &all.front();
        if (kind == "visit") {
            const auto open = std::ranges::find_if(
                all, [&](const Contact& c) { return pack_->mind(c.id) == nullptr && hasStuff(c); });
            const auto minded =
                std::ranges::find_if(all, [&](const Contact& c) { return pack_->mind(c.id) != nullptr; });
            if (open == all.end() && minded == all.end()) {
                made_.lacking.emplace_back("firm");
                return false;
            }
            first = open != all.end() ? &*open : &*minded;
        }
        const auto second = std::ranges::find_if(all, [&](const Contact& c) { return c.id != first->id; });
        contact_ = first->id.str();
        other_ = second == all.end() ? contact_ : second->id.str();
        return true;
    }

    const Forms& forms_;
    std::vector<content::PackFile> files_;
    const content::Rules& house_;
    std::shared_ptr<const Pack> pack_;
    std::string contact_;
    std::string other_;
    Skeleton made_;
};

}  // namespace

Skeleton newPack(const Forms& forms, const NewName& chosenName) {
    constexpr std::string_view kFolder = "pack/";
    Skeleton made;
    for (const auto& [path, form] : forms) {
        if (!path.starts_with(kFolder)) { continue; }
        const auto file = path.substr(kFolder.size());
        Filling filling{form, nullptr, nullptr};
        name(filling, file, chosenName);
        made.files.push_back({file, filling.text()});
    }
    return made;
}

Skeleton newScenario(const Forms& forms, const std::vector<content::PackFile>& files, const content::Rules& house,
                     std::string_view kind, const NewName& chosenName) {
    return Growing{forms, files, house}.grown(kind, chosenName);
}

}  // namespace dealcraft::authoring
