import CXlsxWriter

/// Why a workbook could not be written; the message is the operator's, in Chinese.
public struct WritingFailure: Error, Hashable, Sendable {
    public let message: String

    init(_ message: String) {
        self.message = message
    }

    init(_ code: lxw_error) {
        let reason = lxw_strerror(code).map { String(cString: $0) } ?? "code \(code.rawValue)"
        self.init("写不出工作簿：\(reason)")
    }
}

func check(_ code: lxw_error) throws(WritingFailure) {
    guard code == LXW_NO_ERROR else { throw WritingFailure(code) }
}
