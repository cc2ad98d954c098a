import Foundation
import Hummingbird

/// Reads forms that come from our own pages, and refuses others.
struct SiteForms: Sendable {
    let reader: FormReader
    let uploads: UploadsInFlight

    /// Reads a form without files.
    /// - Throws: `HTTPError` 403 if the form does not contain the token of this visitor; `FormFailure`.
    func read<Result: Sendable>(
        _ request: Request,
        _ context: SiteContext,
        _ use: (FormBody) async throws -> Result
    ) async throws -> Result {
        context.formInHand.begin()
        let form = try await reader.readTexts(request)
        context.formInHand.keep(form)
        try Self.admit(form, token: context.expectedToken)
        return try await use(form)
    }

    /// Reads a form that may carry files, from a signed-in account. Checks its token before the first file is read,
    /// because our pages send the token first.
    /// - Throws: `NotSignedIn`; `HTTPError` 403 if the form does not contain the token of this visitor; `FormFailure`.
    func readFiles<Result: Sendable>(
        _ request: Request,
        _ context: SiteContext,
        _ use: (FormBody) async throws -> Result
    ) async throws -> Result {
        let actor = try context.actor()
        let token = context.expectedToken
        return try await uploads.during(actor) {
            context.formInHand.begin()
            return try await reader.readFiles(request, door: { try Self.admit($0, token: token) }) { form in
                context.formInHand.keep(form)
                return try await use(form)
            }
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
    /// The token that a form must send back; `nil` for a visitor who has none yet.
    fileprivate var expectedToken: String? { isNewVisitor ? nil : csrfToken }
}
