#include "tests/damage/faulty_folder.h"

namespace kiosk {

namespace {

const Error kFault{ErrorCode::kUnwritable, "the disk failed"};

class FaultyFile final : public NewFile {
 public:
  FaultyFile(FaultyFolder& folder, std::unique_ptr<NewFile> file)
      : m_folder(folder), m_file(std::move(file)) {}

  Status write(std::string_view bytes) override {
    if (m_folder.step()) return m_file->write(bytes);
    (void)m_file->write(bytes.substr(0, bytes.size() / 2));
    return kFault;
  }
  Status finish() override {
    if (!m_folder.step()) return kFault;
    return m_file->finish();
  }

 private:
  FaultyFolder& m_folder;
  std::unique_ptr<NewFile> m_file;
};

}  // namespace

bool FaultyFolder::step() {
  const int number = m_steps++;
  return m_fault == Fault::kOnce ? number != m_fails_at : number < m_fails_at;
}

Result<std::unique_ptr<NewFile>> FaultyFolder::create(const std::string& name) {
  if (!step()) return kFault;
  auto file = m_disk.create(name);
  if (!file) return file;
  return std::unique_ptr<NewFile>(std::make_unique<FaultyFile>(*this, *std::move(file)));
}

Status FaultyFolder::rename(const std::string& from, const std::string& to) {
  if (!step()) return kFault;
  return m_disk.rename(from, to);
}

Status FaultyFolder::remove(const std::string& name) {
  if (!step()) return kFault;
  return m_disk.remove(name);
}

}  // namespace kiosk
