import Domain
import Imports

/// The typed values of the import form.
struct ImportEntry: Sendable {
    var kind: SheetKind
    var year = ""
    var grant = GrantForm()
}

extension ImportEntry {
    /// Reads the fields of a form. An unknown kind becomes an hours sheet, which is the usual kind.
    init(_ form: FormBody) {
        self.init(
            kind: form["kind"].flatMap(SheetKind.init) ?? .hours,
            year: form["year"] ?? "",
            grant: GrantForm(
                year: form["year"] ?? "",
                subject: form["subject"] ?? "",
                activity: form["activity"] ?? "",
                course: form["course"] ?? "",
                hours: form["hours"] ?? "",
                started: form["started"] ?? "",
                ended: form["ended"] ?? ""
            )
        )
    }
}
