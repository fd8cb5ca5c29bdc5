#pragma once

#include "content/page.h"
#include "content/problem.h"

#include <functional>
#include <string>
#include <string_view>

namespace kiosk::content {

/// A fact named in a text: {fact:visa-fee} or {fact:visa-fee|number}.
struct FactMark {
  std::string_view id;
  bool bare_number = false;
};

/// `text` with every mark replaced by what `value_of` returns for it. Other braces stay.
std::string replace_facts(std::string_view text,
                          const std::function<std::string(const FactMark&)>& value_of);

/// Calls `each` for every mark in `text`.
void for_each_fact(std::string_view text, const std::function<void(const FactMark&)>& each);

/// Reports braces that are not a well-formed mark.
void check_fact_marks(std::string_view text, const Place& place, Problems& problems);

/// Calls `each` with every text a block shows, so that facts can be found or filled in.
void for_each_text(Block& block, const std::function<void(std::string&)>& each);
void for_each_text(const Block& block, const std::function<void(const std::string&)>& each);

/// Calls `each` with every run of inlines of a block.
void for_each_inlines(const Block& block, const std::function<void(const Inlines&)>& each);

}  // namespace kiosk::content
