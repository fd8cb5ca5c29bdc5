#pragma once

#include "content/markdown.h"
#include "content/pack_source.h"

namespace kiosk::content {

/// Turns a Markdown block into the typed blocks of `page`, with what it refers to.
/// Fences: steps, checklist, callout KIND, glance, chart, takeaway.
void add_block(const MarkdownBlock& block, PageSource& page, Problems& problems);

/// Notes what running text refers to: terms, pages and facts.
void add_references(const Inlines& text, const Place& place, std::vector<Reference>& to,
                    Problems& problems);

}  // namespace kiosk::content
