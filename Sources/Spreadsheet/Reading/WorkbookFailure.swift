/// The reason why a workbook cannot be read: a code for programs, and a Chinese sentence for people.
public struct WorkbookFailure: Error, Hashable, Sendable {
    /// The codes of failures.
    public enum Code: String, Sendable {
        case encrypted = "file-encrypted"
        case broken = "file-broken"
        case unsupported = "file-unsupported"
        case hostile = "file-hostile"
        case sheetMissing = "sheet-missing"
    }

    /// The code.
    public let code: Code
    /// A Chinese sentence: what is wrong and what to do.
    public let message: String

    init(_ code: Code, _ message: String) {
        self.code = code
        self.message = message
    }
}

extension WorkbookFailure {
    static let unreadable = WorkbookFailure(.broken, "打不开这个文件，请确认文件还在，并且没有被别的程序占用。")
    static let empty = WorkbookFailure(.broken, "文件是空的，请重新导出后再上传。")
    static let encrypted = WorkbookFailure(.encrypted, "文件设有打开密码，请先在表格软件里取消密码，另存后再上传。")

    static func broken(_ detail: String) -> WorkbookFailure {
        WorkbookFailure(.broken, "文件已损坏（\(detail)），请用表格软件打开后另存为 .xlsx 再上传。")
    }

    static func unsupported(_ kind: String) -> WorkbookFailure {
        WorkbookFailure(.unsupported, "这是\(kind)，不能读取；请用表格软件另存为 .xlsx（.xls、.csv 也可以）后再上传。")
    }

    static func hostile(_ detail: String) -> WorkbookFailure {
        WorkbookFailure(.hostile, "文件内容异常（\(detail)），为安全起见没有读取；请把数据复制到新的工作簿后再上传。")
    }

    static func sheetMissing(_ name: String, among names: [String]) -> WorkbookFailure {
        let list = names.prefix(10).map { "“\($0)”" }.joined(separator: "、")
        return WorkbookFailure(.sheetMissing, "没有名为“\(name.prefix(40))”的工作表；文件里有：\(list)。")
    }
}
