/// The page on which each form of the site is filled in.
///
/// A form whose session has ended is not sent again. Its sender is led back to this page, and sees there what the form
/// is about before deciding. Forms that are not in the table are not kept.
enum FormPlace {
    /// Addresses of forms, and of their pages. A `*` is one part of the address. The page takes them in the same order.
    private static let places: [(form: String, page: String)] = [
        ("/years/*/certificate", "/years/*/certificate"),
        ("/declarations/new/*", "/declarations/new/*"),
        ("/declarations/*/edit", "/declarations"),
        ("/declarations/*/submission", "/declarations/*/check"),
        ("/declarations/*/withdrawal", "/declarations"),
        ("/declarations/*/removal", "/declarations"),
        ("/people/search", "/people"),
        ("/people/*/years/*/sanction", "/people/*/years/*/sanction"),
        ("/people/*/years/*/sanction/removal", "/people/*"),
        ("/people/*/facts", "/people/*"),
        ("/people/*/facts/*/withdrawal", "/people/*"),
        ("/people/*/records/*/reversal", "/people/*/records/*/reversal"),
        ("/activation-slips", "/people"),
        ("/reviews/recognition", "/reviews"),
        ("/reviews/*/recognition", "/reviews/*"),
        ("/reviews/*/return", "/reviews/*"),
        ("/reviews/*/rejection", "/reviews/*"),
        ("/reversals/*/confirmation", "/reversals/*"),
        ("/reversals/*/refusal", "/reversals/*"),
        ("/imports", "/imports"),
        ("/imports/*/sheet", "/imports/*"),
        ("/imports/*/commitment", "/imports/*"),
        ("/imports/*/cancellation", "/imports/*"),
        ("/imports/*/approval", "/imports/*"),
        ("/imports/*/continuation", "/imports/*"),
        ("/imports/*/undo", "/imports/*/undo"),
        ("/imports/*/undo/decision", "/imports/*/undo"),
        ("/exports", "/exports"),
        ("/audit/search", "/audit"),
        ("/messages/reading", "/messages"),
        ("/messages/*/opening", "/messages"),
        ("/account/sessions/end", "/account/sessions"),
        ("/account/sessions/others", "/account/sessions"),
        ("/organisations/*/approval", "/organisations/*"),
        ("/organisations/*/return", "/organisations/*"),
        ("/organisations/*/rejection", "/organisations/*"),
        ("/organisations/*/suspension", "/organisations/*"),
        ("/organisations/*/reactivation", "/organisations/*"),
        ("/organisations/*/name", "/organisations/*"),
        ("/organisations/*/offices", "/organisations/*/offices"),
        ("/organisations/*/offices/*/end", "/organisations/*/offices"),
        ("/organisations/*/offices/*/code", "/organisations/*/offices"),
        ("/trainings", "/trainings/new"),
        ("/trainings/*/withdrawal", "/trainings/*/withdrawal"),
    ]

    /// Returns the address of the page, or `nil` if a form that was sent to `path` is not kept.
    static func page(for path: String) -> String? {
        let sent = path.split(separator: "/")
        return places.lazy.compactMap { place in
            values(of: sent, in: place.form).map { filled(place.page, with: $0) }
        }.first
    }

    /// The parts of an address at the stars of a pattern; `nil` if they do not match.
    private static func values(of sent: [Substring], in pattern: String) -> [Substring]? {
        let parts = pattern.split(separator: "/")
        guard parts.count == sent.count, zip(parts, sent).allSatisfy({ $0 == "*" || $0 == $1 }) else { return nil }
        return zip(parts, sent).filter { $0.0 == "*" }.map(\.1)
    }

    private static func filled(_ pattern: String, with values: [Substring]) -> String {
        var left = values[...]
        return pattern.split(separator: "/").map { "/" + ($0 == "*" ? left.popFirst() ?? "" : $0) }.joined()
    }
}
