#include "content/codec_parts.h"

namespace kiosk::content {

namespace {

constexpr unsigned kLastCallout = static_cast<unsigned>(CalloutBlock::Kind::kGood);

void write_items(ByteWriter& to, const std::vector<Inlines>& items) {
  to.number(items.size());
  for (const Inlines& item : items) write_inlines(to, item);
}

std::vector<Inlines> read_items(ByteReader& from) {
  std::vector<Inlines> items(from.count());
  for (Inlines& item : items) item = read_inlines(from);
  return items;
}

struct BlockWriter {
  ByteWriter& to;

  void operator()(const ParagraphBlock& b) const { write_inlines(to, b.text); }
  void operator()(const HeadingBlock& b) const { to.text(b.text); }
  void operator()(const ListBlock& b) const { write_items(to, b.items); }
  void operator()(const ChecklistBlock& b) const { write_items(to, b.items); }
  void operator()(const StepsBlock& b) const { write_items(to, b.items); }
  void operator()(const CalloutBlock& b) const {
    to.number(static_cast<unsigned>(b.kind));
    write_inlines(to, b.text);
  }
  void operator()(const GlanceBlock& b) const {
    to.number(b.rows.size());
    for (const FactRow& row : b.rows) {
      to.text(row.icon);
      to.text(row.label);
      write_inlines(to, row.value);
    }
  }
  void operator()(const ChartBlock& b) const {
    to.text(b.title);
    to.text(b.source);
    to.number(b.bars.size());
    for (const ChartBar& bar : b.bars) {
      to.text(bar.label);
      to.real(bar.value);
      to.text(bar.value_text);
    }
  }
  void operator()(const PictureBlock& b) const {
    to.text(b.picture);
    to.text(b.alternative);
  }
};

CalloutBlock read_callout(ByteReader& from) {
  CalloutBlock block;
  block.kind = static_cast<CalloutBlock::Kind>(from.choice(kLastCallout));
  block.text = read_inlines(from);
  return block;
}

GlanceBlock read_glance(ByteReader& from) {
  GlanceBlock block;
  block.rows.resize(from.count());
  for (FactRow& row : block.rows) {
    row.icon = from.text();
    row.label = from.text();
    row.value = read_inlines(from);
  }
  return block;
}

ChartBlock read_chart(ByteReader& from) {
  ChartBlock block;
  block.title = from.text();
  block.source = from.text();
  block.bars.resize(from.count());
  for (ChartBar& bar : block.bars) {
    bar.label = from.text();
    bar.value = from.real();
    bar.value_text = from.text();
    // The screen divides by the largest bar.
    if (!(bar.value >= 0 && bar.value < 1e15)) from.fail();
  }
  return block;
}

}  // namespace

void write_date(ByteWriter& to, std::chrono::year_month_day date) {
  to.signed_number(std::chrono::sys_days(date).time_since_epoch().count());
}

std::chrono::year_month_day read_date(ByteReader& from) {
  // Years beyond these cannot be shown and would overflow the calendar.
  constexpr std::int64_t kFurthest = 1'000'000;
  const std::int64_t days = from.signed_number();
  if (days < -kFurthest || days > kFurthest) {
    from.fail();
    return {};
  }
  return std::chrono::sys_days(std::chrono::days(static_cast<int>(days)));
}

void write_inlines(ByteWriter& to, const Inlines& text) {
  to.number(text.size());
  for (const Inline& part : text) {
    to.text(part.text);
    to.flag(part.bold);
    to.text(part.term);
    to.text(part.page);
  }
}

Inlines read_inlines(ByteReader& from) {
  Inlines text(from.count());
  for (Inline& part : text) {
    part.text = from.text();
    part.bold = from.flag();
    part.term = from.text();
    part.page = from.text();
  }
  return text;
}

void write_local_text(ByteWriter& to, const LocalText& text) {
  to.number(text.size());
  for (const auto& [locale, words] : text) {
    to.text(locale);
    to.text(words);
  }
}

LocalText read_local_text(ByteReader& from) {
  LocalText text;
  for (std::size_t i = from.count(); i > 0; --i) {
    std::string locale = from.text();
    text[std::move(locale)] = from.text();
  }
  return text;
}

void write_block(ByteWriter& to, const Block& block) {
  to.number(block.index());
  std::visit(BlockWriter{to}, block);
}

Block read_block(ByteReader& from) {
  switch (from.choice(std::variant_size_v<Block> - 1)) {
    case 0: return ParagraphBlock{read_inlines(from)};
    case 1: return HeadingBlock{from.text()};
    case 2: return ListBlock{read_items(from)};
    case 3: return ChecklistBlock{read_items(from)};
    case 4: return StepsBlock{read_items(from)};
    case 5: return read_callout(from);
    case 6: return read_glance(from);
    case 7: return read_chart(from);
    default: break;
  }
  PictureBlock block;
  block.picture = from.text();
  block.alternative = from.text();
  return block;
}

}  // namespace kiosk::content
