import Domain

/// A large table that PostgreSQL stores in parts, so that a part can be archived and its indexes stay small.
///
/// SQLite stores every table whole.
struct PartitionedTable: Hashable, Sendable {
    /// What the rows of a part have in common.
    enum Span: Hashable, Sendable {
        /// The credit year.
        case year
        /// The month of `at`, in UTC.
        case month
    }

    let name: String
    let span: Span

    /// All of them, each after the tables to which it refers.
    static let all: [PartitionedTable] =
        [
            "record", "record_event", "evidence", "ledger_entry", "standing", "standing_subject", "certificate",
            "certificate_sum", "certificate_record", "listing",
        ].map { PartitionedTable(name: $0, span: .year) } + [PartitionedTable(name: "audit_entry", span: .month)]

    /// The tables whose rows refer to rows of the same part, each group with the table to which the others refer first.
    static let groups: [[PartitionedTable]] = all.reduce(into: []) { groups, table in
        let targets = Set(PartKey.all.filter { $0.table == table.name }.map(\.target))
        if let place = groups.firstIndex(where: { $0.contains { targets.contains($0.name) } }) {
            groups[place].append(table)
        } else {
            groups.append([table])
        }
    }

    /// The column that decides about the part.
    var column: String {
        switch span {
        case .year: "credit_year"
        case .month: "at"
        }
    }

    /// The part for all rows that have no part of their own.
    var rest: String { name + Self.restSuffix }

    static let restSuffix = "_rest"

    /// Returns the parts for a moment: those of the present year with six years before and the next one, or of the
    /// present month and the next one.
    func parts(at now: Instant) -> [Part] {
        let (year, month) = (now.day.year, now.day.month)
        switch span {
        case .year: return (year - 6...year + 1).map(part)
        case .month:
            return [(year, month), month == 12 ? (year + 1, 1) : (year, month + 1)].map(part)
        }
    }

    /// The part of a credit year.
    func part(ofYear year: Int) -> Part {
        Part(suffix: "_\(year)", of: self, from: year, to: year + 1)
    }

    private func part(ofYear year: Int, month: Int) -> Part {
        let next = month == 12 ? (year + 1, 1) : (year, month + 1)
        return Part(
            suffix: "_\(year)_\(month < 10 ? "0" : "")\(month)",
            of: self,
            from: Self.beginning(year, month),
            to: Self.beginning(next.0, next.1)
        )
    }

    /// The first millisecond of a month. Months begin in UTC, so that no part depends on a time zone.
    private static func beginning(_ year: Int, _ month: Int) -> Int {
        guard let day = Day(year: year, month: month, day: 1) else { return 0 }
        return day.daysSinceEpoch * 86_400_000
    }

    /// One part with its bounds. The second bound is not included.
    struct Part: Hashable, Sendable {
        /// What the name of the part adds to the name of its table. Parts of different tables with the same suffix have
        /// the same bounds.
        let suffix: String
        let name: String
        let from: Int
        let to: Int

        init(suffix: String, of table: PartitionedTable, from: Int, to: Int) {
            self.suffix = suffix
            name = table.name + suffix
            (self.from, self.to) = (from, to)
        }
    }
}
