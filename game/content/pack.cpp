#include "content/pack.hpp"

#include <algorithm>

namespace dealcraft::content {

namespace {

template <class T, class Key>
const T* withId(const std::vector<T>& list, const Key& id) {
    const auto found = std::ranges::find(list, id, &T::id);
    return found == list.end() ? nullptr : &*found;
}

}  // namespace

const Contact* Pack::contact(const ContactId& id) const {
    return withId(contacts, id);
}
const Firm* Pack::firm(const FirmId& id) const {
    return withId(firms, id);
}
const Concept* Pack::findConcept(const ConceptId& id) const {
    return withId(course.concepts, id);
}
const Mind* Pack::mind(const ContactId& id) const {
    const auto found = std::ranges::find(minds, id, [](const Mind& m) { return m.contact.value; });
    return found == minds.end() ? nullptr : &*found;
}
const Scenario* Pack::scenario(const ScenarioId& id) const {
    return withId(scenarios, id);
}

}  // namespace dealcraft::content
