import ArgumentParser
import CheckoutViewModel

/// Goes on with a checkout that an earlier run did not bring to its end.
struct ResumeCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "resume",
    abstract: "Finds out what became of an unfinished checkout and goes on with it.",
    discussion: """
      Nothing that was sent before is sent again, unless --resend is given and the shop shows no trace of the order. \
      Exit statuses are those of `checkout pay`.
      """)

  @OptionGroup var options: HeadlessOptions

  @Argument(help: ArgumentHelp("The checkout; the newest unfinished one by default.", valueName: "id"))
  var id: String?

  @Flag(help: "Send the order again if the shop shows no trace of it.")
  var resend = false

  @Flag(help: "Wait until the payment is settled, for half an hour at most.")
  var wait = false

  func run() async throws {
    try await options.run(.resume(id: id, resends: resend, waits: wait))
  }
}
