extension Strings {
  static let englishKeys = Keys(
    help: "help", palette: "all actions", language: "en français", theme: { "theme: \($0)" },
    signOut: "sign out",
    quit: "quit", back: "back", interrupt: "stop; twice: quit", suspend: "to the shell", close: "close",
    choose: "choose", page: "page", ends: "first / last", filter: "filter", endFilter: "keep filter",
    clearFilter: "clear filter", reload: "reload", retry: "try again", detail: "details",
    products: "products",
    cart: "cart", orders: "orders", nextStep: "next step",
    signIn: "sign in", send: "send", field: "field", reveal: "show password", staySignedIn: "stay signed in",
    provider: "other provider",
    purpose: { purpose in
      switch purpose {
      case .signIn: "sign in"
      case .signUp: "create account"
      case .activate: "I have a code"
      case .resetPassword: "forgot password"
      }
    },
    requestCode: "send me a code",
    add: "add", more: "one more", fewer: "one less", addByID: "add by number", sort: "sort",
    quantity: "quantity", typeQuantity: "type a quantity", remove: "remove", keepForLater: "for later",
    putBack: "put back", undo: "undo",
    redo: "redo",
    option: "option", tick: "tick", fill: "fill in", editor: "editor", review: "review", edit: "change",
    placeOrder: { "place order · \($0)" }, sendAgain: "send again",
    acknowledge: { "accept \($0)" }, checkNow: "check now", open: "open", copyLink: "copy link",
    copyOrder: "copy order number", codeSize: "QR code", pause: "pause", goOn: "go on",
    newSession: "pay again",
    otherMethod: "other method", useMethod: "pay this way", leave: "leave",
    receipt: { format in
      switch format {
      case .text: "receipt"
      case .markdown: "receipt as Markdown"
      case .json: "receipt as JSON"
      }
    },
    pay: "pay", cancelOrder: "cancel order", repeatOrder: "order again", answer: "answer")
}
