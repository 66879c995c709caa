import CheckoutViewModel

extension View {
  /// Back, help and the palette: the same on every screen, by letters where no text is typed.
  var movingKeys: [KeyHint] {
    var help = KeyHint(.function(1), label: look.strings.keys.help, action: .helpTapped)
    var palette = KeyHint(
      .control("p"), label: look.strings.keys.palette, action: .paletteTapped, isInFooter: false)
    if !isTyping {
      help.keys.insert(.character("?"), at: 0)
      palette.keys.insert(.character(":"), at: 0)
    }
    return backKeys + [palette, help]
  }

  private var backKeys: [KeyHint] {
    let isHome = app.path.count < 2
    var hint = KeyHint(
      label: isHome ? look.strings.keys.quit : look.strings.keys.back,
      action: isHome ? .quitTapped : .backTapped)
    let takesEscape = !isHome && !screen.keys.contains { $0.keys.contains(.escape) }
    hint.keys = (takesEscape ? [.escape] : []) + (isTyping ? [] : [.character("q")])
    hint.isInFooter = !hint.keys.isEmpty
    return [hint]
  }

  /// What is possible everywhere, over overlays too.
  var programKeys: [KeyHint] {
    let keys = look.strings.keys
    let hints = [
      KeyHint(.function(2), label: keys.language, action: .languageTapped, isInFooter: false),
      KeyHint(.control("c"), label: keys.interrupt, action: .interrupted, isInFooter: false),
      KeyHint(.control("z"), label: keys.suspend, action: .suspendTapped, isInFooter: false),
      KeyHint(.control("q"), label: keys.quit, action: .quitTapped, isInFooter: false),
    ]
    return hints + themeHints + (app.signIn.isSignedIn ? [signOut] : [])
  }

  private var themeHints: [KeyHint] {
    Theme.all.filter { $0.name != app.theme }.map { theme in
      let name = SafeText(untrusted: theme.name)
      return KeyHint(
        label: look.strings.keys.theme(name), action: .themeChosen(theme.name), isInFooter: false)
    }
  }

  private var signOut: KeyHint {
    KeyHint(label: look.strings.keys.signOut, action: .signOutTapped, isInFooter: false)
  }
}
