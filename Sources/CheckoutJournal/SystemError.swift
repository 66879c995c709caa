import Foundation

/// A system call that failed.
package struct SystemError: Error, Equatable {
  package let code: Int32

  /// What the last system call of this thread said.
  static var last: SystemError { SystemError(code: errno) }

  package var reason: String { String(cString: strerror(code)) }
  var isDiskFull: Bool { code == ENOSPC || code == EDQUOT }

  /// The result of a system call, where it is not a failure.
  @discardableResult
  package static func check(_ result: Int32) throws(SystemError) -> Int32 {
    if result < 0 { throw last }
    return result
  }
}
