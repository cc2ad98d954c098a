import Credentials
import Foundation
import Hummingbird

/// Reads forms that come from our own pages, and refuses others.
struct SiteForms: Sendable {
    let reader: FormReader
    let uploads: UploadsInFlight

    /// Reads a form without files.
    /// - Throws: `WrongFormToken` if the form does not contain the token of this visitor; `FormFailure`.
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
    /// - Throws: `NotSignedIn`; `WrongFormToken` if the form does not contain the token of this visitor; `FormFailure`.
    func readFiles<Result: Sendable>(
        _ request: Request,
        _ context: SiteContext,
        _ use: (FormBody) async throws -> Result
    ) async throws -> Result {
        let actor = try context.actor()
        let (token, inHand) = (context.expectedToken, context.formInHand)
        return try await uploads.during(actor) {
            inHand.begin()
            // The texts before the first file are kept even if the door refuses the form.
            let door: FormReader.Door = { texts in
                inHand.keep(texts)
                try Self.admit(texts, token: token)
                inHand.begin()
            }
            return try await reader.readFiles(request, door: door) { form in
                inHand.keep(form)
                return try await use(form)
            }
        }
    }

    private static func admit(_ form: FormBody, token: String?) throws {
        guard let token, let sent = form["csrf_token"], SecretToken.areEqual(sent, token) else {
            throw WrongFormToken()
        }
    }
}

/// A form that does not contain the token of this visitor. It did not come from a page of the present session.
struct WrongFormToken: Error {}

extension SiteContext {
    /// The token that a form must send back; `nil` for a visitor who has none yet.
    fileprivate var expectedToken: String? { isNewVisitor ? nil : csrfToken }
}
