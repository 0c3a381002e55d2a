#include "content/compiling/parts.hpp"

namespace dealcraft::content {

CompiledCall compiledCall(Compilation& c, const Activity& activity, const Call& call) {
    CompiledCall made;
    const auto& id = activity.id.value;
    made.commitmentSlot = c.layout.slotOf(id + ".commitment");
    made.datedSlot = c.layout.slotOf(id + ".dated");
    made.endedSlot = c.layout.slotOf(id + ".ended");
    made.openSlot = c.layout.slotOf(id + ".open");
    made.beyondSlot = c.layout.slotOf(id + ".over_promised");
    static_cast<void>(call);
    return made;
}

}  // namespace dealcraft::content
