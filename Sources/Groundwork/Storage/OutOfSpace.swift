import Foundation
import SQLDatabase
import Spreadsheet

/// Tells whether something failed because a disk, or this user's share of it, is full.
public enum OutOfSpace {
    /// What to tell the person. What was asked for has not been done, not even in part.
    public static let chinese = "服务器的存储空间不足，刚才的内容没有保存。"
    public static let advice = "填写的内容还在浏览器里：请按“后退”回到刚才的页面，过一段时间再提交；如果仍然不行，请联系系统管理员。"

    public static func caused(_ error: any Error) -> Bool {
        if let failure = error as? any SpaceFailure { return failure.isOutOfSpace }
        if let error = error as? CocoaError, error.code == .fileWriteOutOfSpace { return true }
        if let error = error as? POSIXError { return isFull(error.code.rawValue) }
        let error = error as NSError
        if error.domain == NSPOSIXErrorDomain { return isFull(Int32(clamping: error.code)) }
        return (error.userInfo[NSUnderlyingErrorKey] as? any Error).map(caused) ?? false
    }

    public static func isFull(_ code: Int32) -> Bool { code == ENOSPC || code == EDQUOT }
}

/// A failure that may have come from a full disk.
protocol SpaceFailure {
    var isOutOfSpace: Bool { get }
}

extension SQLFailure: SpaceFailure {
    var isOutOfSpace: Bool {
        if case .full = self { true } else { false }
    }
}

extension WritingFailure: SpaceFailure {}
