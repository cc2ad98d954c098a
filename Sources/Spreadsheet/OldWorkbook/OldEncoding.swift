import Foundation

/// The text encoding of an old workbook: Unicode in Excel 97 and later, a code page in Excel 5 and 95.
enum OldEncoding {
    case unicode
    case codePage(CodePage)
}

struct CodePage {
    var number: UInt16 = 1252

    func text(_ bytes: ArraySlice<UInt8>) throws(WorkbookFailure) -> String {
        if bytes.allSatisfy({ $0 < 0x80 }) { return String(decoding: bytes, as: UTF8.self) }
        guard let converter = iconv_open("UTF-8", name), Int(bitPattern: converter) != -1 else {
            throw .unsupported("代码页 \(number) 的旧版工作簿")
        }
        defer { iconv_close(converter) }
        var source = bytes.map { CChar(bitPattern: $0) }
        var target = [CChar](repeating: 0, count: 4 * bytes.count)
        let written = source.withUnsafeMutableBufferPointer { source in
            target.withUnsafeMutableBufferPointer { target -> Int? in
                var from = source.baseAddress
                var to = target.baseAddress
                var left = source.count
                var room = target.count
                return iconv(converter, &from, &left, &to, &room) == -1 ? nil : target.count - room
            }
        }
        guard let written else { throw .broken("文字有不能识别的字节") }
        return String(decoding: target.prefix(written).map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }

    private var name: String {
        switch number {
        case 936: "GB18030"
        case 0x8000, 10_000: "MACINTOSH"
        case 0x8001: "CP1252"
        default: "CP\(number)"
        }
    }
}
