import ArgumentParser
import CheckoutScreens
import CheckoutViewModel

/// Lets others on the network pay in the demo shop.
struct SharingOptions: ParsableArguments {
  @Option(
    defaultAsFlag: Sharing.Request.usual,
    help: ArgumentHelp(
      "Serve the demo shop's payment pages on the local network, so that a phone can pay; asks first.",
      valueName: "address"))
  var share: Sharing.Request?

  /// The address to share pages at, once somebody has agreed to it; `nil` where none are to be shared. Where nobody can
  /// be asked, naming the address is the answer.
  func agreedAddress(_ settings: Settings) throws -> String? {
    guard let share else { return nil }
    let sharing: Sharing
    do throws(SettingsError) {
      try check(settings)
      sharing = try Sharing(share, among: NetworkAddress.all, defaultRoute: NetworkAddress.ofDefaultRoute)
    } catch {
      throw error.complained()
    }
    let words = ConsoleMessages(settings.language)
    Console.complain(
      words.sharing(
        at: sharing.address.description, isPrivate: sharing.address.isPrivate,
        others: sharing.others.map(\.description)))
    guard LineReader.isTerminal else { return sharing.address.text }
    Console.prompt(words.mayShare + " ")
    guard words.isYes(readLine() ?? "") else {
      Console.complain(words.nothingShared)
      throw ExitStatus.usage.code
    }
    return sharing.address.text
  }

  /// Whether pages may be shared at all.
  func check(_ settings: Settings) throws(SettingsError) {
    if let target = settings.target { throw .ofDemoShop("--share", projectOrigin: target.origin) }
    if settings.restriction != nil {
      throw .unusable("--share", "opens this computer to the network, which is not for visitors")
    }
    if share == .usual, !LineReader.isTerminal {
      throw .unusable(
        "--share", "asks first, and nobody is here to answer", "Name the address: --share 192.168.1.20.")
    }
  }
}
