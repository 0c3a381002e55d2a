#include "desktop/backend/input_method.hpp"

#include <algorithm>
#include <clocale>
#include <deque>
#include <dlfcn.h>
#include <GL/glx.h>
#include <X11/Xlib.h>

namespace {

// The two functions below are called by SFML through the dynamic linker, which leaves no place for a parameter: hence
// two globals.
std::string committed;
std::deque<bool> swallowed;

template <class F>
F next(const char* name) {
    return reinterpret_cast<F>(dlsym(RTLD_NEXT, name));
}

}  // namespace

// Found before libX11's own. SFML sees no text and sends no TextEntered; takeText() has all of it.
extern "C" int Xutf8LookupString(XIC context, XKeyPressedEvent* event, char* /*buffer*/, int /*size*/, KeySym* key,
                                 Status* status) {
    static const auto real = next<int (*)(XIC, XKeyPressedEvent*, char*, int, KeySym*, Status*)>("Xutf8LookupString");
    std::string bytes(1024, '\0');
    KeySym symbol = 0;
    Status result = 0;
    int length = real(context, event, bytes.data(), static_cast<int>(bytes.size()), &symbol, &result);
    if (result == XBufferOverflow) {
        bytes.resize(static_cast<std::size_t>(length) + 1);
        length = real(context, event, bytes.data(), static_cast<int>(bytes.size()), &symbol, &result);
    }
    if (key != nullptr) { *key = symbol; }
    if (status != nullptr) { *status = XLookupNone; }
    if (length > 0) { committed.append(bytes, 0, static_cast<std::size_t>(length)); }
    return 0;
}

extern "C" Bool XFilterEvent(XEvent* event, ::Window window) {
    static const auto real = next<Bool (*)(XEvent*, ::Window)>("XFilterEvent");
    const Bool filtered = real(event, window);
    if (event->type == KeyPress) { swallowed.push_back(filtered != 0); }
    return filtered;
}

namespace dealcraft::desktop::input_method {

void enable() {
    std::setlocale(LC_CTYPE, "");  // which characters keys mean; numbers stay as they are in C
    XSetLocaleModifiers("");
}

void pump(unsigned long window) {
    Display* display = glXGetCurrentDisplay();  // SFML's own
    if (display == nullptr) { return; }
    // NOLINTNEXTLINE(readability-non-const-parameter): the type of the function is Xlib's
    const auto others = [](Display*, XEvent* event, XPointer own) -> Bool {
        return static_cast<Bool>(event->type == ClientMessage &&
                                 event->xany.window != *reinterpret_cast<unsigned long*>(own));
    };
    XEvent event;
    while (XCheckIfEvent(display, &event, others, reinterpret_cast<XPointer>(&window)) != 0) {
        XFilterEvent(&event, 0);
    }
}

bool pending() {
    return !committed.empty();
}

std::string takeText() {
    std::string text;
    text.swap(committed);
    std::erase_if(text, [](char c) { return (static_cast<unsigned char>(c) < 32) || c == 127; });
    return text;
}

void drained() {
    swallowed.clear();
}

bool lastKeyWasSwallowed() {
    if (swallowed.empty()) { return false; }
    const bool was = swallowed.front();
    swallowed.pop_front();
    return was;
}

}  // namespace dealcraft::desktop::input_method
