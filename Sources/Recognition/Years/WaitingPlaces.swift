public import Domain
import SQLDatabase
import Store

/// The organisations at which records wait, by name.
///
/// A declaration waits at the employer to which it was submitted. An imported record waits at the organisation that
/// decides about the import, which is not always the employer.
public struct WaitingPlaces: Sendable {
    private let names: [OrganisationID: String]

    /// Looks up the places of those records that wait. It asks the database only if there are some.
    init(of records: [HoursRecord], in sql: any SQLReader) throws {
        let places = Set(records.filter { $0.status == .submitted }.compactMap(\.organisation))
        names = try Organisations.find(places, in: sql).mapValues(\.name)
    }

    /// The name of the organisation that must decide about the record, or `nil` if the record does not wait.
    public func name(of record: HoursRecord) -> String? {
        guard record.status == .submitted else { return nil }
        return record.organisation.flatMap { names[$0] }
    }
}
