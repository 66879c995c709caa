import CheckoutViewModel

/// The keys that mean the same on every screen.
extension View {
  /// Back, help and the palette: the same on every screen, by letters where no text is typed.
  var movingKeys: [KeyHint] {
    var help = KeyHint(.function(1), label: context.strings.keys.help, action: .overlay(.helpTapped))
    var palette = KeyHint(
      .control("p"), label: context.strings.keys.palette, action: .overlay(.paletteTapped), isInFooter: false)
    if !isTyping {
      help.keys.insert(.character("?"), at: 0)
      palette.keys.insert(.character(":"), at: 0)
    }
    return backKeys + [palette, inspectorKey] + faultKeys + [help]
  }

  /// What keeps the screen waiting can be stopped once that shows.
  var stopKeys: [KeyHint] {
    guard let waiting = app.waiting, waiting.isStoppable, waiting.seconds > 0 else { return [] }
    let isEscapeFree = !screen.keys.contains { $0.keys.contains(.escape) }
    return [
      KeyHint(
        isEscapeFree ? .escape : .control("c"), label: context.strings.keys.stopWaiting,
        action: isEscapeFree ? .program(.stopTapped) : .program(.interrupted))
    ]
  }

  /// What is not finished can be gone on with from everywhere but in the middle of something else.
  var resumeKeys: [KeyHint] {
    guard !isTyping, app.screen != .review, app.screen != .signIn, !app.openCheckouts.isEmpty else {
      return []
    }
    return [
      KeyHint(
        .character("g"), label: context.strings.keys.goOn, action: .checkout(.goOnTapped),
        isInFooter: app.screen == .catalogue)
    ]
  }

  private var backKeys: [KeyHint] {
    let isHome = app.path.count < 2
    var hint = KeyHint(
      label: isHome ? context.strings.keys.quit : context.strings.keys.back,
      action: isHome ? .program(.quitTapped) : .navigation(.backTapped))
    let takesEscape = !isHome && stopKeys.isEmpty && !screen.keys.contains { $0.keys.contains(.escape) }
    hint.keys = (takesEscape ? [.escape] : []) + (isTyping ? [] : [.character("q")])
    hint.isInFooter = !hint.keys.isEmpty
    return [hint]
  }

  /// What is possible everywhere, over overlays too.
  var programKeys: [KeyHint] {
    let keys = context.strings.keys
    let hints = [
      KeyHint(
        .function(2), label: keys.language(Strings.name(of: app.language.next)),
        action: .program(.languageTapped), isInFooter: false),
      KeyHint(.control("c"), label: keys.interrupt, action: .program(.interrupted), isInFooter: false),
      KeyHint(
        .function(3), label: app.usesMouse ? keys.mouseOff : keys.mouseOn, action: .program(.mouseTapped),
        isInFooter: false),
      KeyHint(
        .alt("e"), label: InspectorWords.of(app.language).evidence, action: .inspector(.evidenceTapped),
        isInFooter: false),
      KeyHint(.control("z"), label: keys.suspend, action: .program(.suspendTapped), isInFooter: false),
      KeyHint(.control("q"), label: keys.quit, action: .program(.quitTapped), isInFooter: false),
    ]
    return hints + projectHints + themeHints + userHints
  }

  private var projectHints: [KeyHint] {
    app.projects.others.map { name in
      KeyHint(
        label: context.strings.keys.project(SafeText(untrusted: name)),
        action: .program(.projectChosen(name)),
        isInFooter: false)
    }
  }

  private var themeHints: [KeyHint] {
    Theme.all.filter { $0.name != app.theme }.map { theme in
      let name = SafeText(untrusted: theme.name)
      return KeyHint(
        label: context.strings.keys.theme(name), action: .program(.themeChosen(theme.name)), isInFooter: false
      )
    }
  }

  private var userHints: [KeyHint] {
    (app.signIn.isSignedIn ? [] : signInHints) + (app.signIn.isIdentified ? [signOut] : [])
  }

  /// Whoever looks around can sign in from anywhere.
  private var signInHints: [KeyHint] {
    guard app.screen != .signIn else { return [] }
    let label = context.strings.keys.submit(.signIn)
    return [KeyHint(.function(4), label: label, action: .navigation(.opened(.signIn)), isInFooter: false)]
  }

  private var signOut: KeyHint {
    KeyHint(label: context.strings.keys.signOut, action: .program(.signOutTapped), isInFooter: false)
  }
}
