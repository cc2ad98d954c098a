import Foundation

/// Converts a text file to UTF-8 while it is read.
final class DecodedText: ByteSource {
    private let file: FileBytes
    private let converter: iconv_t
    private let raw: UnsafeMutablePointer<CChar>
    private var rawCount = 0
    private var line = 1
    private static let rawSize = 1 << 16

    ///  - Parameter file: The file, positioned at the start of the text.
    init(_ file: FileBytes, encoding name: String) throws(WorkbookFailure) {
        self.file = file
        guard let converter = iconv_open("UTF-8", name), Int(bitPattern: converter) != -1 else {
            throw .unsupported("\(name) 编码的文本文件")
        }
        self.converter = converter
        raw = .allocate(capacity: Self.rawSize)
    }

    deinit {
        iconv_close(converter)
        raw.deallocate()
    }

    func read(into buffer: UnsafeMutableRawPointer, count: Int) throws(WorkbookFailure) -> Int {
        while true {
            let got = try file.read(into: raw + rawCount, count: Self.rawSize - rawCount)
            rawCount += got
            if rawCount == 0 { return 0 }
            let written = try convert(into: buffer, count: count)
            if written > 0 { return written }
            if got == 0 { throw damaged }
        }
    }

    private func convert(into buffer: UnsafeMutableRawPointer, count: Int) throws(WorkbookFailure) -> Int {
        var from: UnsafeMutablePointer<CChar>? = raw
        var to: UnsafeMutablePointer<CChar>? = buffer.assumingMemoryBound(to: CChar.self)
        var left = rawCount
        var room = count
        let result = iconv(converter, &from, &left, &to, &room)
        let fault = result == -1 ? errno : 0
        let written = UnsafeRawBufferPointer(start: buffer, count: count - room)
        for byte in written where byte == 0x0A { line += 1 }
        if fault == EILSEQ || written.contains(0) { throw damaged }
        if left > 0, let from { raw.update(from: from, count: left) }
        rawCount = left
        return written.count
    }

    private var damaged: WorkbookFailure {
        .broken("第 \(line) 行有不能识别的字节")
    }
}
