public import Domain
import Spreadsheet

/// A record as shown in exports: a row of the hours sheet, and then its result.
public struct ExportedRecord: Sendable {
    /// The person.
    public let person: ExportedPerson
    /// The record.
    public let record: HoursRecord
    /// The name of the subject in the policy of the record's year.
    public let subject: String
    /// The name of the activity in the policy of the record's year.
    public let activity: String
    /// The hours that the record states, or else those that its formula gives; `nil` if both are unknown.
    public let hours: Hours?
    /// The hours that count in the year; `nil` if no policy applies.
    public let counted: Hours?

    /// Creates a record.
    public init(
        person: ExportedPerson,
        record: HoursRecord,
        subject: String,
        activity: String,
        hours: Hours?,
        counted: Hours?
    ) {
        self.person = person
        self.record = record
        self.subject = subject
        self.activity = activity
        self.hours = hours
        self.counted = counted
    }

    /// The row of the table `records`.
    public var row: ExportRow {
        ExportRow(
            SheetKind.hours.columns.map(cell) + [
                counted.map { .number($0.description) } ?? .empty, .given(record.submittedAt?.chinese),
            ]
        )
    }

    private func cell(_ column: ArrivingField) -> WrittenCell {
        let content = record.content
        return switch column {
        case .name: .given(person.name)
        case .documentKind: .given(person.document.kind.chineseName)
        case .documentNumber: .given(person.document.value)
        case .employer: .given(person.employer)
        case .creditCode: .given(person.creditCode)
        case .year: .given(String(record.creditYear))
        case .subject: .given(subject)
        case .activity: .given(activity)
        case .course: .given(content.title)
        case .hours: hours.map { .number($0.description) } ?? .empty
        case .started: .given(content.started?.iso)
        case .ended: .given(content.completed.iso)
        case .sourceKey: .given(record.id.text)
        case .series: .given(person.series)
        case .note: .given(content.note)
        case .status: .given(record.status.listedName)
        }
    }
}

extension ExportTable {
    /// The table of records: the columns of the import, and then those that an import ignores.
    public static let records = ExportTable(
        name: "学时记录",
        columns: SheetKind.hours.columns.map {
            SheetColumn($0.heading, width: $0.exportedWidth, note: $0 == .status ? onlyRecognised : nil)
        } + [
            SheetColumn("计入学时", width: 10, note: readOnly), SheetColumn("提交时间", width: 20, note: readOnly),
        ]
    )

    private static let onlyRecognised = "重新导入时只添加“\(RecordStatus.recognised.listedName)”的行。"
    private static let readOnly = "仅供查看，重新导入时不读取。"
}

extension ArrivingField {
    fileprivate var exportedWidth: Int {
        switch self {
        case .year, .hours, .subject, .status: 10
        case .name, .started, .ended: 12
        case .documentKind, .series: 14
        case .documentNumber, .creditCode, .activity: 22
        case .employer, .course, .note: 30
        case .sourceKey: 38
        }
    }
}

extension RecordStatus {
    /// The name of the status in lists, without the deciding authority: 已认定, 待认定 …
    public var listedName: String {
        switch self {
        case .draft: "草稿"
        case .submitted: "待认定"
        case .returned: "已退回"
        case .recognised: "已认定"
        case .rejected: "审核不通过"
        case .reversed: "已撤销"
        }
    }

    /// Finds the status with a name in a list. Earlier versions wrote 不予认定 for a refused declaration.
    public init?(listedName name: String) {
        let known = name == "不予认定" ? Self.rejected : Self.allCases.first { $0.listedName == name }
        guard let known else { return nil }
        self = known
    }
}
