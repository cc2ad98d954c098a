/// Reads a whole file to distinguish UTF-8 from GB18030. Text in UTF-8 is valid in no other encoding by chance; text in
/// GB18030 is almost never valid UTF-8.
struct UTF8Survey {
    private var characters = 0
    private var faults = 0
    private var line = 1
    private var firstFaultLine = 0
    private var hasNUL = false

    ///  - Parameter source: The file, positioned at the start of the text.
    static func encoding(of source: FileBytes, hasMark: Bool) throws(WorkbookFailure) -> TextEncoding {
        var survey = UTF8Survey()
        let window = ByteWindow(source)
        repeat {
            try window.fill()
            window.drop(survey.look(at: window.bytes, isLast: window.isAtEnd))
        } while !window.isAtEnd
        if survey.hasNUL { throw .unsupported("无法识别的文件") }
        if survey.faults == 0 { return .utf8 }
        // Pairs of bytes in GB18030 are often valid UTF-8 of two bytes (“学时” is), but hardly ever of three bytes, as
        // Chinese characters are.
        guard hasMark || survey.characters > 4 * survey.faults else { return .gb18030 }
        throw .broken("第 \(survey.firstFaultLine) 行有不是 UTF-8 的字节")
    }

    /// Returns the number of bytes checked: all but a character that is cut off at the end.
    private mutating func look(at bytes: UnsafeBufferPointer<UInt8>, isLast: Bool) -> Int {
        guard let start = bytes.baseAddress else { return 0 }
        let end = start + bytes.count
        var place = start
        while place < end {
            if place.pointee < 0x80 {
                if place.pointee == 0x0A { line += 1 }
                if place.pointee == 0 { hasNUL = true }
                place += 1
            } else if let length = XMLCharacter.length(place) {
                if length > 2 { characters += 1 }
                place += length
            } else if !isLast, end - place < 4 {
                break
            } else {
                if faults == 0 { firstFaultLine = line }
                faults += 1
                place += 1
            }
        }
        return place - start
    }
}
