import Domain
import Spreadsheet

/// The reason why a whole sheet cannot be read, with the contract's code: `file-…`, `sheet-missing` or
/// `heading-missing`.
public struct HoursSheetFailure: Error, Hashable, Sendable {
    /// The code in the contract.
    public let code: String
    /// A Chinese sentence: what is wrong and what to do.
    public let message: String

    init(_ failure: WorkbookFailure) {
        code = failure.code.rawValue
        message = failure.message
    }

    private init(code: String, message: String) {
        self.code = code
        self.message = message
    }

    /// Several sheets could be imported, and none was chosen.
    public static func sheetNotChosen(among names: [String]) -> HoursSheetFailure {
        HoursSheetFailure(
            code: "sheet-missing",
            message: "有几个工作表都可以导入（\(names.prefix(10).joined(separator: "、"))），请指明要导入哪一个。"
        )
    }

    /// - Parameters:
    ///   - miss: The row that is most similar to a heading row.
    ///   - hidden: The hidden sheets that have a heading row.
    static func headingMissing(_ kind: SheetKind, miss: HeadingMiss?, hidden: [String]) -> HoursSheetFailure {
        let names = kind.defining.map(\.heading)
        let sheets = hidden.prefix(3).map { "“\($0.prefix(40))”" }.joined(separator: "、")
        let elsewhere = hidden.isEmpty ? "" : "隐藏的工作表\(sheets)里有标题行：请取消隐藏后再上传。"
        return HoursSheetFailure(
            code: "heading-missing",
            message: "前 \(HoursHeading.lastRow) 行里找不到标题行，标题行至少要有\(names.joined(separator: "、"))"
                + "\(names.count == 2 ? "两" : "三")栏；请使用下载的模板。\(miss?.message ?? "")\(elsewhere)"
        )
    }
}
