#pragma once

#include "cli/context.hpp"
#include "cli/terminal_view.hpp"
#include "sim/narrator.hpp"
#include "store/recorder.hpp"

#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>

namespace dealcraft::cli {

/// Whether the coach says a word after each move of a free visit: for learners, not for examinations.
enum class Coaching { off, on };

/// A recorded play whose events are printed as they happen: words for people, JSON lines for machines.
class PlayDesk {
public:
    PlayDesk(Context context, store::Recorder& recorder, Coaching coaching);

    /// Prints what has happened so far (all of it when resuming) and where the player stands.
    void open();
    /// Prints the result, if the play is over.
    void close();

    /// Does it, saves it, prints it. @return false if it was refused; the reason is printed
    bool act(const sim::Action& action);
    /// The same for a `.play` line or a JSON object.
    bool playLine(std::string_view line);

    /// Why the last move was refused, in words; empty if it was not, or if a machine was told. Asking takes it away.
    [[nodiscard]] std::string takeRefusal() { return std::exchange(refusal_, {}); }
    /// Whether it would be done; nothing is.
    [[nodiscard]] bool wouldAct(const sim::Action& action) const;

    [[nodiscard]] bool over() const { return recorder_.play().over(); }
    [[nodiscard]] store::Recorder& recorder() { return recorder_; }
    [[nodiscard]] sim::View view() const;
    [[nodiscard]] sim::Moves moves() const;
    [[nodiscard]] const TerminalView& words() const { return terminal_; }
    [[nodiscard]] const Context& context() const { return context_; }
    void switchLanguage(Language language) { context_.language = language; }

    /// Says on standard error what went wrong.
    void complain(const std::string& key, std::initializer_list<std::pair<std::string_view, std::string>> values) const;

private:
    void print(const sim::Events& events);
    void coach(const sim::Event& event) const;
    void printView() const;
    void refused(std::string_view reason);

    Context context_;
    Coaching coaching_;
    store::Recorder& recorder_;
    const content::CompiledScenario& scenario_;
    TerminalView terminal_;
    sim::Narrator narrator_;
    content::ActivityIndex activity_;
    std::string refusal_;
};

}  // namespace dealcraft::cli
