#include "store/transaction.h"

namespace kiosk::store {

Result<Transaction> Transaction::begin(const Connection& connection) {
  // IMMEDIATE takes the write lock at once: a transaction that begins by reading and then
  // wants to write can be refused without waiting, whatever the busy timeout says.
  if (const Status begun = connection.run("BEGIN IMMEDIATE"); !begun) return begun.error();
  return Transaction(connection);
}

Transaction::~Transaction() {
  if (m_connection == nullptr) return;
  // An error that already rolled back makes this one fail; there is nothing left to undo.
  static_cast<void>(m_connection->run("ROLLBACK"));
}

Status Transaction::commit() {
  const Status done = m_connection->run("COMMIT");
  // After a failed COMMIT the transaction may still be open; the destructor ends it.
  if (done) m_connection = nullptr;
  return done;
}

}  // namespace kiosk::store
