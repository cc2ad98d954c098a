public import Domain
import Spreadsheet

/// A person as exports show them, under the headings of the hours sheet.
public struct ExportedPerson: Hashable, Sendable {
    public let name: String
    /// Told whole: an export can be imported again.
    public let document: DocumentNumber
    public let employer: String?
    public let creditCode: String?
    /// The series by its Chinese name.
    public let series: String
    /// 已激活, 未激活
    public let account: String

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

    public var row: ExportRow { ExportRow(identity + [.given(account)]) }

    /// The columns that every export of people begins with.
    var identity: [WrittenCell] {
        [
            .given(name), .given(document.kind.chineseName), .given(document.value), .given(employer),
            .given(creditCode), .given(series),
        ]
    }
}

extension ExportTable {
    /// 人员
    public static let people = ExportTable(name: "人员", columns: identity + [SheetColumn("账号", width: 10)])

    static let identity = [
        SheetColumn(ArrivingField.name.heading, width: 12), SheetColumn(ArrivingField.documentKind.heading, width: 14),
        SheetColumn(ArrivingField.documentNumber.heading, width: 22),
        SheetColumn(ArrivingField.employer.heading, width: 30),
        SheetColumn(ArrivingField.creditCode.heading, width: 22), SheetColumn(ArrivingField.series.heading, width: 18),
    ]
}
