public import Domain
import Groundwork

/// What an export shall hold, and why it is made.
public struct ExportOrder: Hashable, Sendable {
    public enum Kind: String, CaseIterable, Sendable {
        case records, standings, people

        /// Whether it is about one year.
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

    /// The states in which records leave the system: a draft is nobody's business but the person's own.
    public static let states: [RecordStatus] = [.recognised, .submitted, .returned, .rejected, .reversed]
    /// Records that count, and those that may yet.
    public static let usualStates: [RecordStatus] = [.recognised, .submitted]

    public var kind: Kind
    public var format: Format
    /// Nil for one that nobody could read; people are of no year.
    public var year: Int?
    /// Of records alone.
    public var states: [RecordStatus]
    /// Of standings alone: only those who have met the year, or have not; nil for both.
    public var met: Bool?
    /// By its id; nil for every series.
    public var series: String?
    /// A part of the employer's name; empty for every employer.
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
