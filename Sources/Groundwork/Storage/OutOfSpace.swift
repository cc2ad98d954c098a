import Foundation
import SQLDatabase
import Spreadsheet

/// Finds out whether a failure was caused by a full disk or a full quota.
public enum OutOfSpace {
    /// The sentence for the user. No part of the request has been saved.
    public static let chinese = "服务器的存储空间不足，刚才的内容没有保存。"
    /// The advice for the user of a form.
    public static let advice = "填写的内容还在浏览器里：请按“后退”回到刚才的页面，过一段时间再提交；如果仍然不行，请联系系统管理员。"

    /// Returns whether a full disk or quota caused the error.
    public static func caused(_ error: any Error) -> Bool {
        if let failure = error as? any SpaceFailure { return failure.isOutOfSpace }
        if let error = error as? CocoaError, error.code == .fileWriteOutOfSpace { return true }
        if let error = error as? POSIXError { return isFull(error.code.rawValue) }
        let error = error as NSError
        if error.domain == NSPOSIXErrorDomain { return isFull(Int32(clamping: error.code)) }
        return (error.userInfo[NSUnderlyingErrorKey] as? any Error).map(caused) ?? false
    }

    /// Returns whether the system's error code means a full disk or quota.
    public static func isFull(_ code: Int32) -> Bool { code == ENOSPC || code == EDQUOT }
}

/// A failure that a full disk may have caused.
protocol SpaceFailure {
    var isOutOfSpace: Bool { get }
}

extension SQLFailure: SpaceFailure {
    var isOutOfSpace: Bool {
        if case .full = self { true } else { false }
    }
}

extension WritingFailure: SpaceFailure {}
