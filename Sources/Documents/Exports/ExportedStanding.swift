public import Domain
import Spreadsheet

/// How a person's year stands, as exports show it.
public struct ExportedStanding: Hashable, Sendable {
    /// What counts, and what is asked for.
    public struct Sum: Hashable, Sendable {
        public let counted: Hours
        public let required: Hours

        public init(counted: Hours, required: Hours) {
            self.counted = counted
            self.required = required
        }
    }

    public let person: ExportedPerson
    public let year: Int
    /// In the order of the table's subjects; nil for one that the person's policy does not know.
    public let subjects: [Sum?]
    /// Nil when no policy holds for the person's year.
    public let total: Sum?
    public let met: Bool?

    public init(person: ExportedPerson, year: Int, subjects: [Sum?], total: Sum?, met: Bool?) {
        self.person = person
        self.year = year
        self.subjects = subjects
        self.total = total
        self.met = met
    }

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
    /// 年度达标情况
    /// - Parameter subjects: by their Chinese names.
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
