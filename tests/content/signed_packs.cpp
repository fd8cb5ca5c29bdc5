#include "tests/content/signed_packs.h"

#include "tests/catch.h"
#include "tests/content/example.h"

#include <algorithm>

namespace kiosk::content {

namespace {

constexpr const char* kPackToml = "centres/gh-accra/pack.toml";
constexpr const char* kStudyPage = "base/pages/study/en.md";

void replace(std::string& text, const std::string& from, const std::string& to) {
  const std::size_t at = text.find(from);
  REQUIRE(at != std::string::npos);
  text.replace(at, from.size(), to);
}

std::string title_line(const std::string& page) {
  const std::size_t at = page.find("title = ");
  REQUIRE(at != std::string::npos);
  return page.substr(at, page.find('\n', at) - at);
}

}  // namespace

MemoryBytes& MemoryBytes::ends_in_error_at(std::size_t offset) {
  m_error_at = offset;
  return *this;
}

MemoryBytes& MemoryBytes::claims(std::uint64_t bytes) {
  m_claimed = bytes;
  return *this;
}

Result<std::size_t> MemoryBytes::read(std::span<char> block) {
  if (m_error_at && m_done >= *m_error_at) return Error{ErrorCode::kUnreadable, "no medium"};
  const std::size_t end = std::min(m_error_at.value_or(m_bytes.size()), m_bytes.size());
  const std::size_t size = std::min(block.size(), end - m_done);
  std::copy_n(m_bytes.begin() + static_cast<std::ptrdiff_t>(m_done), size, block.begin());
  m_done += size;
  return size;
}

SignedPack make_pack(const PackSecretKey& key, const PackWishes& wishes) {
  MemoryFiles files = example_files();
  std::string& pack = files.content[kPackToml];
  replace(pack, "version = \"2026.11.1\"", "version = \"" + wishes.version + "\"");
  replace(pack, "created = 2026-11-22", "created = " + wishes.created);
  replace(pack, "expires = 2027-05-31", "expires = " + wishes.expires);
  pack += wishes.more;
  std::string& page = files.content[kStudyPage];
  if (!wishes.title.empty()) replace(page, title_line(page), "title = \"" + wishes.title + "\"");
  const TemporaryFolder folder;
  build_example(files, folder.file("a.kpack"));
  return signed_by(key, *DiskFiles().read(folder.file("a.kpack"), 1 << 28));
}

SignedPack signed_by(const PackSecretKey& key, std::string bytes) {
  PackHash hash;
  hash.add(bytes);
  return {std::move(bytes), key.sign(hash.finish(), "gh-accra.kpack").text()};
}

PackSecretKey new_pack_key() {
  auto key = PackSecretKey::make();
  REQUIRE(key.ok());
  return *std::move(key);
}

KeyList trusting(const PackSecretKey& key, const std::string& centre) {
  KeyList list;
  list.keys.push_back({key.public_key(), "The centre's own key", {centre}, false});
  return list;
}

Terminal accra() {
  return {"gh-accra", *Version::parse("1.0"), std::nullopt};
}

}  // namespace kiosk::content
