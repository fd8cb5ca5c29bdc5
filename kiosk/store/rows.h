#pragma once

#include "store/statement.h"

namespace kiosk::store {

/// Ends a statement's read when the scope ends; an open one would hold its snapshot.
class Reading {
 public:
  explicit Reading(Statement& statement) : m_statement(statement) {}
  Reading(const Reading&) = delete;
  Reading& operator=(const Reading&) = delete;
  ~Reading() { m_statement.reset(); }

 private:
  Statement& m_statement;
};

/// Runs `take_row` for every row; it reads the columns of `statement`. Errors: as step().
template <typename TakeRow>
Status each_row(Statement& statement, TakeRow take_row) {
  for (;;) {
    const auto row = statement.step();
    if (!row) return row.error();
    if (!*row) return Done{};
    take_row();
  }
}

}  // namespace kiosk::store
