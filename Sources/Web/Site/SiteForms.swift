import Foundation
import Hummingbird

/// Reads forms that come from our own pages, and no others.
struct SiteForms: Sendable {
    let reader: FormReader

    /// - Throws: `HTTPError` 403 when the form does not bring back the token of this visitor; `FormFailure`.
    func read<Result: Sendable>(
        _ request: Request,
        _ context: SiteContext,
        _ use: (FormBody) async throws -> Result
    ) async throws -> Result {
        try await reader.read(request) { form in
            guard let token = form["csrf_token"], !context.isNewVisitor, Self.areEqual(token, context.csrfToken) else {
                throw HTTPError(.forbidden)
            }
            return try await use(form)
        }
    }

    private static func areEqual(_ left: String, _ right: String) -> Bool {
        guard left.utf8.count == right.utf8.count else { return false }
        return zip(left.utf8, right.utf8).reduce(UInt8(0)) { $0 | ($1.0 ^ $1.1) } == 0
    }
}
