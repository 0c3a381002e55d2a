#pragma once

#include <atomic>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <stop_token>
#include <thread>
#include <utility>
#include <vector>

namespace dealcraft::desktop {

/// One piece of work beside the window: started, looked at in each frame, cancelled when something newer is wanted.
template <class Result>
class Background {
public:
    using Work = std::function<Result(std::stop_token)>;

    /// Begins it; what was under way is told to stop, and its result is not seen any more.
    void start(Work work) {
        cancel();
        auto outcome = std::make_shared<Outcome>();
        outcome_ = outcome;
        thread_ = std::jthread{[outcome, todo = std::move(work)](const std::stop_token& stop) {
            auto result = todo(stop);
            const std::lock_guard hold{outcome->lock};
            outcome->result = std::move(result);
            outcome->done = true;
        }};
    }

    /// Tells it to stop and forgets it; whoever destroys this waits until all has stopped.
    void cancel() {
        std::erase_if(retired_, [](const Retired& old) { return old.outcome->done.load(); });
        if (!outcome_) { return; }
        thread_.request_stop();
        retired_.push_back({std::exchange(outcome_, nullptr), std::move(thread_)});
    }

    /// Tells it to stop; it ends in its own time, and what it has so far is its result.
    void stop() { thread_.request_stop(); }

    [[nodiscard]] bool running() const { return outcome_ != nullptr; }

    /// Whether there is a result to take.
    [[nodiscard]] bool ready() const { return outcome_ != nullptr && outcome_->done; }

    /// The result, once.
    std::optional<Result> take() {
        if (!outcome_) { return std::nullopt; }
        std::unique_lock hold{outcome_->lock};
        if (!outcome_->result) { return std::nullopt; }
        auto result = std::move(outcome_->result);
        hold.unlock();
        cancel();
        return result;
    }

private:
    struct Outcome {
        std::mutex lock;
        std::optional<Result> result;
        std::atomic<bool> done = false;
    };
    struct Retired {
        std::shared_ptr<Outcome> outcome;
        std::jthread thread;
    };
    std::vector<Retired> retired_;
    std::shared_ptr<Outcome> outcome_;
    std::jthread thread_;
};

}  // namespace dealcraft::desktop
