import Documents
import Domain
import Exchange
import Groundwork
import Store
import Testing

extension World {
    /// Returns the lines of an export as comma-separated text, without the heading row.
    func export(_ order: ExportOrder, by actor: Actor) async throws -> [String] {
        var csv = ExportCSV()
        var bytes: [UInt8] = []
        let export = try PrepareExport(ground)(actor, order)
        _ = csv.heading(of: export.table)
        try await export.rows { bytes += csv.bytes(of: $0) }
        return String(decoding: bytes, as: UTF8.self).split(separator: "\r\n").map(String.init)
    }

    func export(_ kind: ExportOrder.Kind, by who: Official, change: (inout ExportOrder) -> Void = { _ in }) async throws
        -> [String]
    {
        var order = ExportOrder(kind, year: World.year, purpose: "报送年度统计")
        change(&order)
        return try await export(order, by: official(who))
    }

    func logged(by who: Official) async throws -> [LoggedExport] {
        try await SeeExports(ground)(official(who)).latest
    }
}

extension [String] {
    /// Returns the first cell of each line.
    var names: [String] { map { String($0.prefix { $0 != "," }) }.sorted() }
}
