#pragma once

#include "store/recorder.hpp"

#include <memory>
#include <optional>
#include <string>
#include <utility>

namespace dealcraft::desktop {

/// A play that is nobody's attempt and is not written down: a rehearsal, a drill.
class UnkeptRecorder : public store::Recorder {
public:
    [[nodiscard]] const std::string& attempt() const override { return nothing_; }
    [[nodiscard]] std::uint64_t seed() const override { return header_.seed; }
    [[nodiscard]] std::uint64_t hash() const override { return 0; }
    [[nodiscard]] std::size_t actions() const override { return actionsTaken().size(); }
    [[nodiscard]] const store::AttemptHeader& header() const override { return header_; }
    [[nodiscard]] const std::optional<store::ResultRecord>& result() const override { return result_; }
    [[nodiscard]] const std::shared_ptr<const content::Pack>& pack() const override { return pack_; }
    [[nodiscard]] store::Hindrance hindrance() const override { return store::Hindrance::none; }
    [[nodiscard]] const store::Recovery& recovery() const override { return recovery_; }
    [[nodiscard]] const std::string& warning() const override { return nothing_; }

protected:
    UnkeptRecorder(std::shared_ptr<const content::Pack> pack, std::uint64_t seed) : pack_(std::move(pack)) {
        header_.mode = "practice";
        header_.seed = seed;
    }

private:
    std::shared_ptr<const content::Pack> pack_;
    store::AttemptHeader header_;
    std::string nothing_;
    std::optional<store::ResultRecord> result_;
    store::Recovery recovery_;
};

}  // namespace dealcraft::desktop
