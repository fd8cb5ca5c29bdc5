#include "store/transaction.h"

namespace kiosk::store {

Result<Transaction> Transaction::begin(Connection& connection) {
  if (!connection.m_commit.prepared()) {
    // IMMEDIATE takes the write lock at once: a transaction that begins by reading and then
    // wants to write can be refused without waiting, whatever the busy timeout says.
    auto begin = connection.prepare("BEGIN IMMEDIATE");
    auto commit = connection.prepare("COMMIT");
    if (!begin) return begin.error();
    if (!commit) return commit.error();
    connection.m_begin = std::move(*begin);
    connection.m_commit = std::move(*commit);
  }
  if (const Status begun = connection.m_begin.run(); !begun) return begun.error();
  return Transaction(connection);
}

Transaction::~Transaction() {
  if (m_connection == nullptr) return;
  // An error that already rolled back makes this one fail; there is nothing left to undo.
  static_cast<void>(m_connection->run("ROLLBACK"));
}

Status Transaction::commit() {
  const Status done = m_connection->m_commit.run();
  // After a failed COMMIT the transaction may still be open; the destructor ends it.
  if (done) m_connection = nullptr;
  return done;
}

}  // namespace kiosk::store
