extension DocumentNumber {
    /// Cleans a number and tells the first thing that is wrong with it.
    ///
    /// A resident ID is checked by GB 11643 (18 characters); every other document by its length (5 to 20) and
    /// characters (letters, digits, hyphens) only.
    /// - Parameter today: a birth date after it is a fault.
    public static func check(_ raw: String, kind: DocumentKind, today: Day) -> DocumentNumberReport {
        let number = NumberText(raw)
        return kind == .residentID
            ? ResidentID.report(raw, number, today: today)
            : DocumentNumberReport(input: raw, normalised: number.text, fault: faultOfOther(number, kind))
    }

    private static func faultOfOther(_ number: NumberText, _ kind: DocumentKind) -> DocumentNumberFault? {
        guard (5...20).contains(number.count), !number.isCut else {
            return DocumentNumberFault(
                .length,
                "\(kind.chineseName)号码应为 5 到 20 位，\(number.countInWords)，请对照证件核对。"
            )
        }
        let isSound = number.text.utf8.allSatisfy { byte in
            NumberText.isDigit(byte) || NumberText.isCapital(byte) || byte == UInt8(ascii: "-")
        }
        guard isSound else {
            return DocumentNumberFault(.characters, "\(kind.chineseName)号码只能含字母、数字和连字符，请去掉其他字符。")
        }
        return nil
    }
}
