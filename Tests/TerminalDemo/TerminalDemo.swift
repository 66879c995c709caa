import CheckoutScreens
import CursesTerminal
import Foundation

/// A program with nothing in it but a screen: it shows every key it gets, and a few keys make it do what a terminal
/// must survive. It exists for the tests of `CursesTerminal`.
@main struct TerminalDemo {
  private let terminal: Terminal
  private var board = Board()

  static func main() async {
    do throws(TerminalError) {
      var demo = TerminalDemo(terminal: try Terminal.start())
      exit(await demo.run())
    } catch {
      FileHandle.standardError.write(Data("terminal-demo: \(error).\n".utf8))
      exit(2)
    }
  }

  private init(terminal: Terminal) {
    self.terminal = terminal
    board.colors = "\(terminal.colors)"
  }

  /// Returns the exit status.
  private mutating func run() async -> Int32 {
    show()
    for await event in events {
      switch event {
      case .key(.control("q")): return await stop(0)
      case .key(let key):
        board.note(key)
        await obey(key)
      case .resized(let width, let height): board.size = "\(width)x\(height)"
      case .resumed: board.resumptions += 1
      case .background(let color): board.answer = "\(color.red) \(color.green) \(color.blue)"
      case .rested: break
      case .terminated(let signal): return await stop(128 + signal)
      }
      show()
    }
    return 1
  }

  private var events: AsyncStream<TerminalEvent> {
    AsyncStream { continuation in
      Task { [terminal] in
        await terminal.events.first { event -> Never? in
          continuation.yield(event)
          return nil
        }
        continuation.finish()
      }
    }
  }

  private func show() {
    let board = board
    terminal.show { width, height in board.draw(width: width, height: height) }
  }

  private func stop(_ status: Int32) async -> Int32 {
    await terminal.stop()
    return status
  }

  private mutating func obey(_ key: Key) async {
    switch key {
    case .control("b"): terminal.ring()
    case .control("c"): terminal.copy("copied é")
    case .control("e"): FileHandle.standardError.write(Data("a word for standard error\n".utf8))
    case .control("o"):
      board.answer = "\(await terminal.run(["sh", "-c", "echo outside; read line; exit 7"]))"
    case .control("p"):
      do throws(EditorError) {
        board.answer = try await terminal.edit("before")
      } catch {
        board.answer = "\(error)"
      }
    case .control("f"): terminal.copy(String(repeating: "x", count: 1_000_000))
    case .control("g"): terminal.askForBackground()
    case .control("r"): terminal.reportMouse(true)
    case .control("t"): fatalError("a word before the trap")
    case .control("w"): board.isEndless = true
    case .control("x"): exit(3)
    default: break
    }
  }
}
