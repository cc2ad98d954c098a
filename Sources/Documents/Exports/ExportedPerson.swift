public import Domain
import Spreadsheet

/// A person as shown in exports, with the headings of the hours sheet.
public struct ExportedPerson: Hashable, Sendable {
    /// The name.
    public let name: String
    /// The document number. It is complete, because an export can be imported again.
    public let document: DocumentNumber
    /// The name of the employer; `nil` if there is none.
    public let employer: String?
    /// The employer's credit code; `nil` if there is none.
    public let creditCode: String?
    /// The Chinese name of the series.
    public let series: String
    /// The state of the account: 已激活 or 未激活.
    public let account: String

    /// Creates a person.
    public init(
        name: String,
        document: DocumentNumber,
        employer: String?,
        creditCode: String?,
        series: String,
        account: String
    ) {
        self.name = name
        self.document = document
        self.employer = employer
        self.creditCode = creditCode
        self.series = series
        self.account = account
    }

    /// The row of the table `people`.
    public var row: ExportRow { ExportRow(identity + [.given(account)]) }

    /// The cells with which each export about people begins.
    var identity: [WrittenCell] {
        [
            .given(name), .given(document.kind.chineseName), .given(document.value), .given(employer),
            .given(creditCode), .given(series),
        ]
    }
}

extension ExportTable {
    /// The table of people.
    public static let people = ExportTable(name: "人员", columns: identity + [SheetColumn("账号", width: 10)])

    static let identity = [
        SheetColumn(ArrivingField.name.heading, width: 12), SheetColumn(ArrivingField.documentKind.heading, width: 14),
        SheetColumn(ArrivingField.documentNumber.heading, width: 22),
        SheetColumn(ArrivingField.employer.heading, width: 30),
        SheetColumn(ArrivingField.creditCode.heading, width: 22), SheetColumn(ArrivingField.series.heading, width: 18),
    ]
}
