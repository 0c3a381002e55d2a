#pragma once

#include "desktop/ui/ui.hpp"

#include <filesystem>
#include <memory>

namespace dealcraft::desktop {

/// Plays the sounds of the assets. The device is opened at the first one, so that starting does not wait for it.
class Sounds {
public:
    explicit Sounds(std::filesystem::path folder);
    Sounds(const Sounds&) = delete;
    Sounds& operator=(const Sounds&) = delete;
    ~Sounds();

    /// @param volume 0 to 100; 0 is silence
    void play(ui::Cue cue, int volume);

private:
    struct Device;
    std::filesystem::path folder_;
    std::unique_ptr<Device> device_;
};

}  // namespace dealcraft::desktop
