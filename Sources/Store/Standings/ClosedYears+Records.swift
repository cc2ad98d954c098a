public import Domain
public import SQLDatabase

/// The closed years of existing records.
extension ClosedYears {
    /// A year of a region.
    public struct Place: Hashable, Sendable {
        public let year: Int
        public let region: RegionCode

        /// Creates a place.
        public init(year: Int, region: RegionCode) {
            self.year = year
            self.region = region
        }
    }

    /// Returns the years and regions whose closing matters for these records. The regions are those of the person's
    /// present or last employer, which also decides about new hours, and of the employer at the time when the record
    /// was submitted.
    public static func places(of records: [HoursRecord], in sql: any SQLReader) throws -> Set<Place> {
        let people = Set(records.map(\.person)).sorted()
        let employments = Dictionary(grouping: try employments(of: people, in: sql), by: \.person)
        return records.reduce(into: []) { places, record in
            for employment in (employments[record.person] ?? []).deciding(record) {
                places.insert(Place(year: record.creditYear, region: employment.region))
            }
        }
    }

    /// Returns those of the places whose year is closed, by the region or by a region above it.
    public static func closed(among places: Set<Place>, in sql: any SQLReader) throws -> Set<Place> {
        let found = try sql.rows(
            for: Set(places.map(\.region)).sorted(),
            { .text($0.text) },
            {
                """
                SELECT w.region_code, c.credit_year FROM region_within w
                JOIN closed_year c ON c.region_code = w.ancestor_code WHERE w.region_code IN (\($0))
                """
            }
        ) { row in
            let region = RegionCode(try row.text())
            let year = try row.integer()
            return region.map { Place(year: year, region: $0) }
        }
        return places.intersection(found.compactMap(\.self))
    }

    fileprivate struct Employment {
        let person: PersonID
        let began: Instant
        let ended: Instant?
        let region: RegionCode
    }

    /// Returns all present and past employments of these people, oldest first.
    private static func employments(of people: [PersonID], in sql: any SQLReader) throws -> [Employment] {
        try sql.rows(
            for: people,
            { .id($0) },
            {
                """
                SELECT e.person_id, e.began_at, e.ended_at, o.managing_region_code
                FROM employment e JOIN organisation o ON o.id = e.organisation_id
                WHERE e.person_id IN (\($0))
                """
            }
        ) { row in
            let person = PersonID(bits: try row.identifier())
            let began = Instant(milliseconds: try row.integer())
            let ended = row.optionalInteger().map(Instant.init(milliseconds:))
            return RegionCode(try row.text()).map {
                Employment(person: person, began: began, ended: ended, region: $0)
            }
        }.compactMap(\.self).sorted { $0.began < $1.began }
    }
}

extension [ClosedYears.Employment] {
    /// Returns the employments that matter for a record. The array contains one person's employments, oldest first.
    fileprivate func deciding(_ record: HoursRecord) -> [ClosedYears.Employment] {
        let latest = first { $0.ended == nil } ?? last
        let then = record.submittedAt.flatMap { at in
            first { $0.began <= at && ($0.ended.map { at < $0 } ?? true) }
        }
        return [latest, then].compactMap(\.self)
    }
}
