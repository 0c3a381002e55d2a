#include "desktop/backend/sounds.hpp"

#include <array>
#include <cstdlib>
#include <fstream>
#include <SFML/Audio/Sound.hpp>
#include <SFML/Audio/SoundBuffer.hpp>
#include <string>

namespace dealcraft::desktop {
namespace {

constexpr std::array<const char*, 10> kFiles{"click",     "page",      "ok",    "error", "mood_up",
                                             "mood_down", "objection", "clock", "deal",  "walk"};
constexpr std::size_t kVoices = 4;

/// Without a sound card OpenAL would complain on standard error at each call.
void silenceWithoutCard() {
    const char* runtime = std::getenv("XDG_RUNTIME_DIR");
    const bool server =
        std::getenv("PULSE_SERVER") != nullptr ||
        (runtime != nullptr && std::filesystem::exists(std::filesystem::path{runtime} / "pulse" / "native"));
    std::ifstream cards{"/proc/asound/cards"};
    std::string first;
    std::getline(cards, first);
    const bool card = !first.empty() && first.find("no soundcards") == std::string::npos;
    if (!server && !card) { setenv("ALSOFT_DRIVERS", "null", 0); }
}

}  // namespace

struct Sounds::Device {
    std::array<sf::SoundBuffer, kFiles.size()> buffers;
    std::array<bool, kFiles.size()> loaded{};
    std::array<sf::Sound, kVoices> voices;
    std::size_t next = 0;
};

Sounds::Sounds(std::filesystem::path folder) : folder_(std::move(folder)) {}
Sounds::~Sounds() = default;

void Sounds::play(ui::Cue cue, int volume) {
    if (volume <= 0) { return; }
    if (!device_) {
        silenceWithoutCard();
        device_ = std::make_unique<Device>();
    }
    const auto which = static_cast<std::size_t>(cue);
    if (!device_->loaded[which]) {
        device_->loaded[which] = true;
        if (!device_->buffers[which].loadFromFile((folder_ / (std::string{kFiles[which]} + ".wav")).string())) {
            return;
        }
    }
    sf::Sound& voice = device_->voices[device_->next];
    device_->next = (device_->next + 1) % kVoices;
    voice.setBuffer(device_->buffers[which]);
    voice.setVolume(static_cast<float>(volume));
    voice.play();
}

}  // namespace dealcraft::desktop
