import Credentials
import Domain
import Offices
import Testing

@testable import TestSupport

@Suite struct FormTokenTests {
    private let secret = SecretKey.fresh()
    private let ada = AccountID(stored: "ada")
    private let ben = AccountID(stored: "ben")

    @Test func `a token shows whose form it is, and is new each time`() {
        let token = FormToken.fresh(for: ada, in: nil, with: secret)
        #expect(FormToken.wasMade(token, for: ada, with: secret))
        #expect(!FormToken.wasMade(token, for: ben, with: secret))
        #expect(!FormToken.wasMade(token, for: ada, with: .fresh()))
        #expect(FormToken.fresh(for: ada, in: nil, with: secret) != token)
    }

    @Test func `a token shows in which office its account acted`() {
        let (first, second) = (OfficeID(stored: "first"), OfficeID(stored: "second"))
        for office in [first, second, nil] {
            let token = FormToken.fresh(for: ada, in: office, with: secret)
            #expect(FormToken.wasMade(token, for: ada, with: secret))
            #expect(FormToken.wasMade(token, for: ada, in: office, with: secret))
            #expect(!FormToken.wasMade(token, for: ada, in: office == first ? second : first, with: secret))
            #expect(!FormToken.wasMade(token, for: ben, in: office, with: secret))
            #expect(FormToken.wasMade(token, for: ada, in: nil, with: secret) == (office == nil))
        }
    }

    @Test(arguments: ["", ".", "x", "x.y", "x.y.z", "x.y.z.w"])
    func `other texts are nobody's token`(text: String) {
        #expect(!FormToken.wasMade(text, for: ada, with: secret))
        let token = FormToken.fresh(for: ada, in: nil, with: secret)
        #expect(!FormToken.wasMade(token + text + "a", for: ada, with: secret))
    }
}
