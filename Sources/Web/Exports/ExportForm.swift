import Domain
import Exchange
import Hummingbird

/// The values of the export form, typed by the user or taken from an address.
struct ExportForm: Sendable {
    var kind = ExportOrder.Kind.records
    var year: String
    var states = Set(ExportOrder.usualStates)
    var met: Bool?
    var series = ""
    var employer = ""
    var format = ExportOrder.Format.xlsx
    var purpose = ""

    /// Reads the query of a link to the page: `?what=standings&year=2026&met=no`.
    init(_ query: Parameters, thisYear: Int) {
        kind = query.get("what").flatMap(ExportOrder.Kind.init) ?? .records
        year = query.get("year").flatMap(Int.init).map(String.init) ?? String(thisYear)
        met = Self.met(query.get("met"))
    }

    init(_ form: FormBody) {
        kind = form["what"].flatMap(ExportOrder.Kind.init) ?? .records
        year = form["year"] ?? ""
        states = Set(form.values(for: "states").compactMap(RecordStatus.init))
        met = Self.met(form["met"])
        series = form["series"] ?? ""
        employer = form["employer"] ?? ""
        format = form["format"].flatMap(ExportOrder.Format.init) ?? .xlsx
        purpose = form["purpose"] ?? ""
    }

    var order: ExportOrder {
        ExportOrder(
            kind,
            format: format,
            year: Int(year.filter { !$0.isWhitespace }),
            states: Array(states),
            met: met,
            series: series.isEmpty ? nil : series,
            employer: employer,
            purpose: purpose
        )
    }

    private static func met(_ text: String?) -> Bool? {
        switch text {
        case "yes": true
        case "no": false
        default: nil
        }
    }
}
