#include "authoring/moment_form.hpp"

#include <algorithm>
#include <utility>

namespace dealcraft::authoring {

namespace {

using namespace dealcraft::content;

Place within(Place place, Step step) {
    place.push_back(std::move(step));
    return place;
}

std::string textAt(const Tree& tree, const Place& place) {
    const auto at = nodeAt(tree, place);
    return at ? tree[*at].text : std::string{};
}

/// The place of the entry of a list that has this id.
std::optional<Place> entryNamed(const Tree& tree, const Place& list, const std::string& id) {
    const auto at = nodeAt(tree, list);
    if (!at || tree[*at].kind != NodeKind::list) { return std::nullopt; }
    for (std::size_t i = 0; i < tree[*at].entries; ++i) {
        const auto entry = within(list, i);
        if (textAt(tree, within(entry, "id")) == id) { return entry; }
    }
    return std::nullopt;
}

bool isText(const TreeNode& node) {
    return node.kind == NodeKind::plain || node.kind == NodeKind::quoted || node.kind == NodeKind::block;
}

std::string joined(const Tree& tree, NodeIndex list) {
    std::string all;
    for (NodeIndex i = list + 1; i < tree[list].past; i = tree[i].past) {
        all += (all.empty() ? "" : ", ") + tree[i].text;
    }
    return all;
}

class FormBuilder {
public:
    explicit FormBuilder(const Tree& tree) : tree_(tree) {}

    MomentForm run(const Place& moment) {
        add(FormKind::script, "effects", moment, "moment", "");
        addLines(within(moment, "lines"), "");
        addOptions(within(moment, "options"));
        return std::move(form_);
    }

private:
    void add(FormKind kind, const std::string& key, const Place& map, const std::string& shape,
             const std::string& owner) {
        FormEntry entry;
        entry.kind = kind;
        entry.key = key;
        entry.owner = owner;
        entry.place = within(map, key);
        entry.shape = shape;
        if (const auto at = nodeAt(tree_, entry.place)) {
            entry.there = true;
            read(entry, *at);
        }
        form_.entries.push_back(std::move(entry));
    }

    void read(FormEntry& entry, NodeIndex at) const {
        const auto& node = tree_[at];
        entry.alike = entry.kind == FormKind::text && isText(node);
        if (entry.kind == FormKind::text) {
            for (const auto language : {Language::zh, Language::en}) {
                entry.text.words[static_cast<std::size_t>(language)] =
                    entry.alike ? node.text : textAt(tree_, within(entry.place, std::string{nameOf(language)}));
            }
        } else {
            entry.value = entry.kind == FormKind::concepts ? joined(tree_, at) : node.text;
        }
    }

    /// Lines and replies: a text, or a list of lines of which each may have turns.
    void addLines(const Place& place, const std::string& owner) {
        const auto at = nodeAt(tree_, place);
        if (!at) { return; }
        if (tree_[*at].kind != NodeKind::list) {
            Place above{place.begin(), place.end() - 1};
            return add(FormKind::text, std::get<std::string>(place.back()), above, owner.empty() ? "moment" : "option",
                       owner);
        }
        for (std::size_t i = 0; i < tree_[*at].entries; ++i) { addLine(within(place, i), owner); }
    }

    void addLine(const Place& line, const std::string& owner) {
        if (nodeAt(tree_, within(line, "when"))) { add(FormKind::script, "when", line, "line", owner); }
        const auto turns = nodeAt(tree_, within(line, "turns"));
        if (!turns) { return add(FormKind::text, "say", line, "line", owner); }
        for (std::size_t i = 0; i < tree_[*turns].entries; ++i) {
            add(FormKind::text, "say", within(within(line, "turns"), i), "turn", owner);
        }
    }

    void addOptions(const Place& list) {
        const auto at = nodeAt(tree_, list);
        if (!at) { return; }
        for (std::size_t i = 0; i < tree_[*at].entries; ++i) { addOption(within(list, i)); }
    }

    void addOption(const Place& option) {
        const auto owner = textAt(tree_, within(option, "id"));
        add(FormKind::text, "say", option, "option", owner);
        add(FormKind::script, "when", option, "option", owner);
        add(FormKind::minutes, "minutes", option, "option", owner);
        add(FormKind::script, "effects", option, "option", owner);
        const auto grades = nodeAt(tree_, within(option, "grades"));
        if (!grades) {
            addVerdict(option, "option", owner);
        } else {
            for (std::size_t i = 0; i < tree_[*grades].entries; ++i) {
                const auto verdict = within(within(option, "grades"), i);
                add(FormKind::script, "when", verdict, "verdict", owner);
                addVerdict(verdict, "verdict", owner);
            }
        }
        addLines(within(option, "reply"), owner);
    }

    void addVerdict(const Place& map, const std::string& shape, const std::string& owner) {
        add(FormKind::grade, "grade", map, shape, owner);
        add(FormKind::text, "why", map, shape, owner);
        add(FormKind::concepts, "concepts", map, shape, owner);
    }

    const Tree& tree_;
    MomentForm form_;
};

Words wordsIn(const std::string& list) {
    Words words;
    for (std::size_t at = 0; at <= list.size();) {
        const auto end = std::min(list.find_first_of(", ", at), list.size());
        if (end > at) { words.push_back(list.substr(at, end - at)); }
        at = end + 1;
    }
    return words;
}

}  // namespace

std::optional<MomentForm> momentForm(const Tree& tree, const std::string& activity, const std::string& moment) {
    Place list{"moments"};
    if (!activity.empty()) {
        const auto found = entryNamed(tree, {"flow"}, activity);
        if (!found) { return std::nullopt; }
        list = within(*found, "moments");
    }
    const auto place = entryNamed(tree, list, moment);
    return place ? std::optional{FormBuilder{tree}.run(*place)} : std::nullopt;
}

std::string dialogueFileOf(const Tree& tree, const std::string& activity) {
    const auto found = entryNamed(tree, {"flow"}, activity);
    return found ? textAt(tree, within(*found, "dialogue")) : std::string{};
}

TextEdit editOf(const FormEntry& before, const FormEntry& after, Language language) {
    TextEdit edit{after.place, after.shape, Nothing{}};
    if (after.kind == FormKind::text) {
        if (before.alike) {
            edit.wanted = Prose{after.text.in(language)};
        } else if (before.there) {
            edit.place = within(after.place, std::string{nameOf(language)});
            edit.shape = "text";
            edit.wanted = Prose{after.text.in(language)};
        } else {
            edit.wanted = after.text;
        }
        return edit;
    }
    if (after.value.empty()) { return edit; }
    switch (after.kind) {
        case FormKind::text:
        case FormKind::script: edit.wanted = Prose{after.value}; break;
        case FormKind::grade:
        case FormKind::minutes: edit.wanted = Word{after.value}; break;
        case FormKind::concepts: edit.wanted = wordsIn(after.value); break;
    }
    return edit;
}

}  // namespace dealcraft::authoring
