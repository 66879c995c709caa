import CProcessHardening
import Foundation

/// Where the process begins: passwords and tokens will be in its memory, so nobody else gets to see that.
@main
enum Program {
  static func main() {
    cph_keep_memory_private()
    cph_keep_memory_together()
    cph_obey_quit()
    Console.prepare()
    openFiles()
    // An asynchronous `main` would begin only after the runtime has opened files of its own.
    Task { exit(await Checkout.run()) }
    dispatchMain()
  }

  /// Whoever runs out of files in the middle of a purchase cannot say so, or write it down.
  private static func openFiles() {
    let needed: UInt = 128
    let allowed = cph_allow_files(needed)
    guard allowed < needed else { return }
    Console.complain(
      "checkout: only \(allowed) files may be open here, and up to \(needed) are needed. Raise the limit, as with: ulimit -n \(needed)"
    )
    exit(ExitStatus.usage.rawValue)
  }
}
