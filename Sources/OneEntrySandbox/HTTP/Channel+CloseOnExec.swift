import Foundation
import NIOCore

extension Channel {
  /// Keeps programs that are started later, such as a browser, from holding on to what only this process serves.
  func closeOnExec() {
    eventLoop.execute {
      _ = try? self.pipeline.syncOperations.withUnsafeTransportIfAvailable(of: NIOBSDSocket.Handle.self) {
        socket in
        fcntl(socket, F_SETFD, FD_CLOEXEC)
      }
    }
  }
}
