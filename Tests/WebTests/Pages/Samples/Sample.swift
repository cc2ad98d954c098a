import Testing

@testable import Web

/// A page in one interesting state, for tests and for looking at it.
struct Sample: Sendable, CustomTestStringConvertible {
    let name: String
    let page: any Page
    let frame: PageFrame

    init(_ name: String, _ page: any Page, in frame: PageFrame) {
        self.name = name
        self.page = page
        self.frame = frame
    }

    var testDescription: String { name }

    /// Every sample of every page. Add new files of samples here.
    static let all: [Sample] =
        publicPages + accountPages + yearPages + eligibilityPages + recordPages + declarationPages + declarationForms
        + certificatePages + errorPages + deskPages + policyPages
}
