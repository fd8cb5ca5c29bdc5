#include "device/audio_output.h"

#include <SDL.h>

namespace kiosk::device {

namespace {

/// Samples the device takes at a time: 11 ms, so that a click comes with the finger.
constexpr int kBuffer = 512;

}  // namespace

std::unique_ptr<AudioOutput> AudioOutput::open() {
  if (SDL_InitSubSystem(SDL_INIT_AUDIO) != 0) return nullptr;
  SDL_AudioSpec wanted{};
  wanted.freq = kOutputRate;
  wanted.format = AUDIO_S16SYS;
  wanted.channels = 1;
  wanted.samples = kBuffer;
  // Asked first: where there is none, trying lets ALSA write a page of complaints.
  const bool some = SDL_GetNumAudioDevices(0) != 0;
  const SDL_AudioDeviceID device = some ? SDL_OpenAudioDevice(nullptr, 0, &wanted, nullptr, 0) : 0;
  if (device != 0) {
    SDL_PauseAudioDevice(device, 0);
    return std::unique_ptr<AudioOutput>(new AudioOutput(device));
  }
  SDL_QuitSubSystem(SDL_INIT_AUDIO);
  return nullptr;
}

AudioOutput::~AudioOutput() {
  SDL_CloseAudioDevice(m_device);
  // Left on, SDL looks for new devices ten times a second.
  SDL_QuitSubSystem(SDL_INIT_AUDIO);
}

void AudioOutput::add(std::span<const std::int16_t> samples) {
  SDL_QueueAudio(m_device, samples.data(), static_cast<Uint32>(samples.size_bytes()));
}

void AudioOutput::clear() {
  SDL_ClearQueuedAudio(m_device);
}

std::size_t AudioOutput::waiting() const {
  return SDL_GetQueuedAudioSize(m_device) / sizeof(std::int16_t);
}

void AudioOutput::end_thread() {
  SDL_TLSCleanup();
}

}  // namespace kiosk::device
