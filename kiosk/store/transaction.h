#pragma once

#include "base/result.h"
#include "store/connection.h"

namespace kiosk::store {

/// A write transaction from BEGIN IMMEDIATE to COMMIT; leaving the scope without
/// commit() rolls back. Borrows the connection.
class Transaction {
 public:
  /// Errors: kTaken (another process holds the write lock past the busy timeout),
  /// kUnwritable.
  static Result<Transaction> begin(Connection& connection);
  Transaction(Transaction&& other) noexcept
      : m_connection(std::exchange(other.m_connection, nullptr)) {}
  Transaction& operator=(Transaction&&) = delete;
  ~Transaction();

  /// After success the changes survive a power cut. After an error nothing was changed.
  Status commit();

 private:
  explicit Transaction(Connection& connection) : m_connection(&connection) {}
  Connection* m_connection;
};

}  // namespace kiosk::store
