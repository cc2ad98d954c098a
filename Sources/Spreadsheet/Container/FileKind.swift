import Foundation

/// The kind of a file, found by its content.
enum FileKind: Equatable {
    case zip
    case encryptedPackage
    case oldWorkbook
    /// Text, which may consist of records with separators.
    case text
    /// Another kind, with its usual Chinese name.
    case other(String)

    static func of(path: String) throws(WorkbookFailure) -> FileKind {
        guard let file = FileHandle(forReadingAtPath: path) else { throw .unreadable }
        defer { try? file.close() }
        let head: Data
        do { head = try file.read(upToCount: 4096) ?? Data() } catch { throw .unreadable }
        if head.isEmpty { throw .empty }
        if head.starts(with: [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]) {
            if let kind = listed(in: path) { return kind }
            return try named(anywhereIn: file, head: head)
        }
        if head.starts(with: Array("PK".utf8)), head.count > 2, head[2] < 0x20 { return .zip }
        for (start, name) in signatures where head.starts(with: start) { return .other(name) }
        if let name = nameOfMarkup(head) { return .other(name) }
        return isText(head) ? .text : .other("无法识别的文件")
    }

    private static func nameOfMarkup(_ head: Data) -> String? {
        let text = String(decoding: head.prefix(1024), as: UTF8.self).lowercased()
        guard text.first(where: { !$0.isWhitespace && $0 != "\u{FEFF}" }) == "<" else { return nil }
        if text.contains("<html") || text.contains("<!doctype html") || text.contains("<table") {
            return "网页（改了扩展名的 HTML）"
        }
        if text.contains("urn:schemas-microsoft-com:office:spreadsheet") { return "XML 表格 2003 文件" }
        return text.contains("<?xml") ? "XML 文件" : nil
    }

    /// Text has no control characters except tabs, line ends, page breaks, and the end mark of old systems.
    private static func isText(_ head: Data) -> Bool {
        if let mark = TextEncoding.mark(head), mark.encoding != .utf8 { return true }
        return head.allSatisfy { $0 >= 0x20 || (0x09...0x0D).contains($0) || $0 == 0x1A }
    }

    private static let signatures: [([UInt8], String)] = [
        (Array("%PDF".utf8), "PDF 文件"),
        (Array("{\\rtf".utf8), "RTF 文档"),
        (Array("Rar!".utf8), "RAR 压缩包"),
        ([0x37, 0x7A, 0xBC, 0xAF], "7z 压缩包"),
        ([0x1F, 0x8B], "gzip 压缩包"),
        ([0x89, 0x50, 0x4E, 0x47], "PNG 图片"),
        ([0xFF, 0xD8, 0xFF], "JPEG 图片"),
        ([0x09, 0x08, 0x08, 0x00], "Excel 4 或更早的工作簿"),
        ([0x09, 0x08, 0x10, 0x00], "Excel 4 或更早的工作簿"),
        ([0x09, 0x04, 0x06, 0x00], "Excel 4 或更早的工作簿"),
        ([0x09, 0x02, 0x06, 0x00], "Excel 4 或更早的工作簿"),
        ([0x09, 0x00, 0x04, 0x00], "Excel 4 或更早的工作簿"),
    ]

    /// The kind of an OLE2 file by its directory; `nil` if the directory is damaged or lists no known stream.
    private static func listed(in path: String) -> FileKind? {
        guard let file = try? CompoundFile(path: path, limits: ReadingLimits()) else { return nil }
        if file.lists("EncryptedPackage") { return .encryptedPackage }
        return file.lists("Workbook") || file.lists("Book") ? .oldWorkbook : nil
    }

    /// The kind of an OLE2 file by the names of its streams, which may be anywhere in a damaged file.
    private static func named(anywhereIn file: FileHandle, head: Data) throws(WorkbookFailure) -> FileKind {
        var isOldWorkbook = false
        var window = head
        do {
            while true {
                // The case of stream names does not matter.
                let names = Data(window.map { (0x61...0x7A).contains($0) ? $0 - 0x20 : $0 })
                if names.range(of: utf16("ENCRYPTEDPACKAGE")) != nil { return .encryptedPackage }
                if names.range(of: utf16("WORKBOOK")) != nil || names.range(of: utf16("BOOK\0")) != nil {
                    isOldWorkbook = true
                }
                guard let more = try file.read(upToCount: 1 << 20), !more.isEmpty else { break }
                window = Data(window.suffix(64)) + more
            }
        } catch {
            throw .unreadable
        }
        return isOldWorkbook ? .oldWorkbook : .other("旧版 Office 文档")
    }

    private static func utf16(_ text: String) -> Data {
        Data(text.utf16.flatMap { [UInt8(truncatingIfNeeded: $0), UInt8(truncatingIfNeeded: $0 >> 8)] })
    }
}
