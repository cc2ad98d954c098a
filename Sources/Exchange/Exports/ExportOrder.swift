public import Domain
import Groundwork

/// The content of an export and its purpose.
public struct ExportOrder: Hashable, Sendable {
    public enum Kind: String, CaseIterable, Sendable {
        case records, standings, people

        /// Whether the export is about one year.
        public var isOfYear: Bool { self != .people }

        public var chineseName: String {
            switch self {
            case .people: "人员"
            case .records: "学时记录"
            case .standings: "年度达标情况"
            }
        }
    }

    public enum Format: String, CaseIterable, Sendable {
        case xlsx, csv
    }

    /// The states of records that can be exported. A draft can only be seen by its person.
    public static let states: [RecordStatus] = [.recognised, .submitted, .returned, .rejected, .reversed]
    /// The states of records that count or may count later.
    public static let usualStates: [RecordStatus] = [.recognised, .submitted]

    public var kind: Kind
    public var format: Format
    /// The year, or `nil` if it could not be read or the export has none.
    public var year: Int?
    /// The states of the records. Only an export of records uses them.
    public var states: [RecordStatus]
    /// Only people who have met the year if `true`, only people who have not if `false`, or all if `nil`. Only an
    /// export of standings uses it.
    public var met: Bool?
    /// The id of a series, or `nil` for all series.
    public var series: String?
    /// A part of the employer's name, or empty text for all employers.
    public var employer: String
    public var purpose: String

    public init(
        _ kind: Kind,
        format: Format = .xlsx,
        year: Int? = nil,
        states: [RecordStatus] = ExportOrder.usualStates,
        met: Bool? = nil,
        series: String? = nil,
        employer: String = "",
        purpose: String
    ) {
        self.kind = kind
        self.format = format
        self.year = year
        self.states = states
        self.met = met
        self.series = series
        self.employer = employer
        self.purpose = purpose
    }
}
