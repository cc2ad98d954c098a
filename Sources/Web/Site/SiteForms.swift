import Foundation
import Hummingbird

/// Reads forms that come from our own pages, and no others.
struct SiteForms: Sendable {
    let reader: FormReader
    let uploads: UploadsInFlight

    /// A form without files.
    /// - Throws: `HTTPError` 403 when the form does not bring back the token of this visitor; `FormFailure`.
    func read<Result: Sendable>(
        _ request: Request,
        _ context: SiteContext,
        _ use: (FormBody) async throws -> Result
    ) async throws -> Result {
        let form = try await reader.readTexts(request)
        try Self.admit(form, token: context.expectedToken)
        return try await use(form)
    }

    /// A form that may carry files, of somebody who has signed in. Their token is asked before the first file is read:
    /// our pages send it before.
    /// - Throws: `NotSignedIn`; `HTTPError` 403 when the form does not bring back the token of this visitor; `FormFailure`.
    func readFiles<Result: Sendable>(
        _ request: Request,
        _ context: SiteContext,
        _ use: (FormBody) async throws -> Result
    ) async throws -> Result {
        let actor = try context.actor()
        let token = context.expectedToken
        return try await uploads.during(actor) {
            try await reader.readFiles(request, door: { try Self.admit($0, token: token) }, use)
        }
    }

    private static func admit(_ form: FormBody, token: String?) throws {
        guard let token, let sent = form["csrf_token"], areEqual(sent, token) else { throw HTTPError(.forbidden) }
    }

    private static func areEqual(_ left: String, _ right: String) -> Bool {
        guard left.utf8.count == right.utf8.count else { return false }
        return zip(left.utf8, right.utf8).reduce(UInt8(0)) { $0 | ($1.0 ^ $1.1) } == 0
    }
}

extension SiteContext {
    /// What a form must bring back; nil for a visitor who has not been given it yet.
    fileprivate var expectedToken: String? { isNewVisitor ? nil : csrfToken }
}
