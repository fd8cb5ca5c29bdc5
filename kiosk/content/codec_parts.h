#pragma once

#include "content/codec.h"

namespace kiosk::content {

/// The first byte of every blob; another one is a file of another program.
constexpr std::uint64_t kBlobVersion = 1;

void write_date(ByteWriter& to, std::chrono::year_month_day date);
std::chrono::year_month_day read_date(ByteReader& from);

void write_inlines(ByteWriter& to, const Inlines& text);
Inlines read_inlines(ByteReader& from);

void write_local_text(ByteWriter& to, const LocalText& text);
LocalText read_local_text(ByteReader& from);

/// One typed block, with its kind before it.
void write_block(ByteWriter& to, const Block& block);
Block read_block(ByteReader& from);

/// An integer that the calendar can work with; outside the bounds the bytes are damaged.
int read_bounded(ByteReader& from, int min, int max);

void write_spans(ByteWriter& to, const std::vector<OpenSpan>& spans);
std::vector<OpenSpan> read_spans(ByteReader& from);

void write_series(ByteWriter& to, const std::vector<locale::HoursSeries>& list);
std::vector<locale::HoursSeries> read_series(ByteReader& from);

/// Whether the rules make sense is the agenda's to say, which opens later.
void write_opening(ByteWriter& to, const locale::OpeningHours& opening);
locale::OpeningHours read_opening(ByteReader& from);

}  // namespace kiosk::content
