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
    // An asynchronous `main` would begin only after the runtime has opened files of its own.
    Task { exit(await Checkout.run()) }
    dispatchMain()
  }
}
