import Foundation
import Markup
import Testing

@testable import Web

/// A page in one interesting state, for tests and for looking at it.
struct Sample: Sendable, CustomTestStringConvertible {
    let name: String
    let page: any Page
    let frame: PageFrame
    /// The folder of the page's subject: `Years`.
    let subject: String

    init(_ name: String, _ page: any Page, in frame: PageFrame, file: String = #filePath) {
        self.name = name
        self.page = page
        self.frame = frame
        subject = URL(filePath: file).deletingLastPathComponent().lastPathComponent
    }

    var testDescription: String { name }

    /// The whole document.
    var html: String { frame.document(page).text }

    /// Returns the document of the sample with this name.
    static func html(_ name: String) throws -> String {
        try #require(all.first { $0.name == name }).html
    }

    /// Every sample of every page. Add new files of samples here.
    static let all: [Sample] =
        publicPages + accountPages + messagePages + yearPages + eligibilityPages + recordPages + declarationPages
        + declarationForms + certificatePages + errorPages + deskPages + policyPages + organisationPages + auditPages
}
