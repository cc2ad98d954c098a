import CXlsxWriter
import Foundation

/// Why a workbook could not be written; the message is the operator's, in Chinese.
public struct WritingFailure: Error, Hashable, Sendable {
    public let message: String
    /// Whether the disk, or this user's share of it, is full.
    public let isOutOfSpace: Bool

    init(_ message: String, isOutOfSpace: Bool = false) {
        self.message = message
        self.isOutOfSpace = isOutOfSpace
    }

    /// The library tells that writing failed; why, the system's last error tells.
    init(_ code: lxw_error) {
        let isFull = errno == ENOSPC || errno == EDQUOT
        let reason = lxw_strerror(code).map { String(cString: $0) } ?? "code \(code.rawValue)"
        self.init("写不出工作簿：\(reason)", isOutOfSpace: isFull)
    }
}

func check(_ code: lxw_error) throws(WritingFailure) {
    guard code == LXW_NO_ERROR else { throw WritingFailure(code) }
}
