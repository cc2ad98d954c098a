public import Domain
import Spreadsheet

/// The standing of a person's year as shown in exports.
public struct ExportedStanding: Hashable, Sendable {
    /// Counted and required hours.
    public struct Sum: Hashable, Sendable {
        /// The counted hours.
        public let counted: Hours
        /// The required hours.
        public let required: Hours

        /// Creates a sum.
        public init(counted: Hours, required: Hours) {
            self.counted = counted
            self.required = required
        }
    }

    /// The person.
    public let person: ExportedPerson
    /// The credit year.
    public let year: Int
    /// The sums in the order of the table's subjects; `nil` for a subject that the person's policy does not have.
    public let subjects: [Sum?]
    /// The sum of all subjects; `nil` if no policy applies.
    public let total: Sum?
    /// Whether the requirement is met; `nil` if no policy applies.
    public let met: Bool?

    /// Creates a standing.
    public init(person: ExportedPerson, year: Int, subjects: [Sum?], total: Sum?, met: Bool?) {
        self.person = person
        self.year = year
        self.subjects = subjects
        self.total = total
        self.met = met
    }

    /// The row of the table `standings`.
    public var row: ExportRow {
        ExportRow(
            person.identity + [.given(String(year))] + (subjects + [total]).flatMap(Self.cells)
                + [.given(met.map { $0 ? "已达标" : "未达标" })]
        )
    }

    private static func cells(_ sum: Sum?) -> [WrittenCell] {
        guard let sum else { return [.empty, .empty] }
        return [.number(sum.counted.description), .number(sum.required.description)]
    }
}

extension ExportTable {
    /// The table of standings.
    ///
    /// - Parameter subjects: The Chinese names of the subjects.
    public static func standings(subjects: [String]) -> ExportTable {
        let sums = (subjects + ["合计"]).flatMap {
            [SheetColumn("\($0)计入", width: 13), SheetColumn("\($0)要求", width: 13)]
        }
        return ExportTable(
            name: "年度达标情况",
            columns: identity + [SheetColumn(ArrivingField.year.heading, width: 8)] + sums
                + [SheetColumn("达标情况", width: 10)]
        )
    }
}
