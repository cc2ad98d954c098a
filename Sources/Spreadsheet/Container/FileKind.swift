import Foundation

/// What a file is, told by its content.
enum FileKind: Equatable {
    case zip
    case encryptedPackage
    /// Something else, by the name people know it under.
    case other(String)

    static func of(path: String) throws(WorkbookFailure) -> FileKind {
        guard let file = FileHandle(forReadingAtPath: path) else { throw .unreadable }
        defer { try? file.close() }
        let head: Data
        do { head = try file.read(upToCount: 4096) ?? Data() } catch { throw .unreadable }
        if head.isEmpty { throw .empty }
        if head.starts(with: [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]) {
            return try compound(file, head: head)
        }
        if head.starts(with: Array("PK".utf8)) { return .zip }
        return .other(name(of: head))
    }

    private static func name(of head: Data) -> String {
        for (start, name) in signatures where head.starts(with: start) { return name }
        let text = String(decoding: head.prefix(1024), as: UTF8.self).lowercased()
        if text.contains("<html") || text.contains("<!doctype html") || text.contains("<table") {
            return "网页（改了扩展名的 HTML）"
        }
        if text.contains("urn:schemas-microsoft-com:office:spreadsheet") { return "XML 表格 2003 文件" }
        return head.contains(0) ? "无法识别的文件" : "文本文件（如 CSV）"
    }

    private static let signatures: [([UInt8], String)] = [
        (Array("%PDF".utf8), "PDF 文件"),
        (Array("{\\rtf".utf8), "RTF 文档"),
        (Array("Rar!".utf8), "RAR 压缩包"),
        ([0x37, 0x7A, 0xBC, 0xAF], "7z 压缩包"),
        ([0x1F, 0x8B], "gzip 压缩包"),
        ([0x89, 0x50, 0x4E, 0x47], "PNG 图片"),
        ([0xFF, 0xD8, 0xFF], "JPEG 图片"),
        ([0x09, 0x08], "旧版 .xls 工作簿"),
        ([0x09, 0x04], "旧版 .xls 工作簿"),
        ([0x09, 0x02], "旧版 .xls 工作簿"),
    ]

    /// An OLE2 file: an encrypted workbook, an old one, or another Office document. Its streams are found by
    /// their names anywhere in the file, so that a damaged directory cannot mislead.
    private static func compound(_ file: FileHandle, head: Data) throws(WorkbookFailure) -> FileKind {
        var isOldWorkbook = false
        var window = head
        do {
            while true {
                if window.range(of: utf16("EncryptedPackage")) != nil { return .encryptedPackage }
                if window.range(of: utf16("Workbook")) != nil || window.range(of: utf16("Book\0")) != nil {
                    isOldWorkbook = true
                }
                guard let more = try file.read(upToCount: 1 << 20), !more.isEmpty else { break }
                window = Data(window.suffix(64)) + more
            }
        } catch {
            throw .unreadable
        }
        return .other(isOldWorkbook ? "旧版 .xls 工作簿" : "旧版 Office 文档")
    }

    private static func utf16(_ text: String) -> Data {
        Data(text.utf16.flatMap { [UInt8(truncatingIfNeeded: $0), UInt8(truncatingIfNeeded: $0 >> 8)] })
    }
}
