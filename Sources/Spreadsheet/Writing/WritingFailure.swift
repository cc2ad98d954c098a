import CXlsxWriter
import Foundation

/// The reason why a workbook could not be written. The message is in Chinese, for the operator.
public struct WritingFailure: Error, Hashable, Sendable {
    /// What is wrong, in Chinese.
    public let message: String
    /// Whether the disk or the user's quota is full.
    public let isOutOfSpace: Bool

    init(_ message: String, isOutOfSpace: Bool = false) {
        self.message = message
        self.isOutOfSpace = isOutOfSpace
    }

    /// The library only reports that writing failed; the system's last error gives the reason.
    init(_ code: lxw_error) {
        let isFull = errno == ENOSPC || errno == EDQUOT
        let reason = lxw_strerror(code).map { String(cString: $0) } ?? "code \(code.rawValue)"
        self.init("写不出工作簿：\(reason)", isOutOfSpace: isFull)
    }
}

func check(_ code: lxw_error) throws(WritingFailure) {
    guard code == LXW_NO_ERROR else { throw WritingFailure(code) }
}
