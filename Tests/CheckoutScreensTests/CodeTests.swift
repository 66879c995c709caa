import CheckoutViewModel
import Testing

@testable import CheckoutScreens

struct CodeTests {
  @Test(arguments: Language.allCases)
  func `where no mail is sent, the code is shown`(language: Language) {
    var shopper = Shopper.atSignIn(language)
    shopper.does(.signIn(.purposeChosen(.resetPassword)), .signIn(.codeSent(.success("281189"))))
    #expect(shopper.frame().dump.contains("281189"))
    shopper.does(.signIn(.codeSent(.success(nil))))
    #expect(!shopper.frame().dump.contains("281189"))
  }
}
