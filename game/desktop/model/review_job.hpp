#pragma once

#include "analysis/review/review.hpp"
#include "desktop/model/background.hpp"
#include "desktop/model/desk.hpp"

#include <atomic>
#include <cstddef>
#include <map>
#include <memory>
#include <mutex>
#include <optional>

namespace dealcraft::desktop {

/// What a review has found so far: a thread writes it, the window reads it.
class ReviewBoard {
public:
    using ReviewPtr = std::shared_ptr<const analysis::Review>;
    using ExplainedPtr = std::shared_ptr<const analysis::Explained>;

    struct Findings {
        ReviewPtr review;  ///< none until the first decision has been valued
        std::size_t done = 0;
        std::size_t all = 0;
        bool playable = true;  ///< false: it was played under other rules, and there is no review
        bool valued = false;   ///< every decision has its value
        bool over = false;     ///< the thread has ended
    };
    [[nodiscard]] Findings findings() const;

    /// Why a decision was worth what it was, by its place; nothing yet: it is explained next.
    [[nodiscard]] ExplainedPtr explained(std::size_t place);
    /// Nobody looks at it any more: the thread ends after the step that it is at.
    void close() { closed_ = true; }

    // ---- for the thread
    void end();
    void refuse();
    void publish(ReviewPtr review, std::size_t done, std::size_t all);
    void explain(std::size_t place, ExplainedPtr explained);
    /// The decision that is looked at and not explained yet.
    [[nodiscard]] std::optional<std::size_t> wanted() const;
    [[nodiscard]] bool isExplained(std::size_t place) const;
    [[nodiscard]] bool closed() const { return closed_; }

private:
    mutable std::mutex lock_;
    Findings found_;
    std::map<std::size_t, ExplainedPtr> explained_;
    std::optional<std::size_t> wanted_;
    std::atomic<bool> closed_ = false;
};

/// A play as a review takes it.
[[nodiscard]] analysis::PlayedActions playedActions(const FinishedPlay& play);

/// Reviews beside the window, one at a time: values every decision of a play, then explains them, those first that the
/// window asks for.
class ReviewJob {
public:
    /// Begins a review; the one before is told to stop, and whoever destroys this waits for its last step.
    void start(const FinishedPlay& play, std::shared_ptr<ReviewBoard> board);

private:
    struct Ended {};
    Background<Ended> work_;
};

}  // namespace dealcraft::desktop
