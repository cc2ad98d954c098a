extension DocumentNumber {
    /// Cleans a number and reports its first fault.
    ///
    /// A number of 18 characters with a correct check character (GB 11643) shows its own kind, whatever kind is given.
    /// So one document never becomes two people. 81, 82 and 83 begin a 港澳台居民居住证, 9 begins an 外国人永久居留身份证, and all others
    /// begin a 居民身份证. The report contains this kind. Every other number is checked by its length (5 to 20) and its
    /// characters (letters, digits, hyphens).
    /// - Parameters:
    ///   - raw: The number as it was entered.
    ///   - kind: The kind that was entered.
    ///   - today: The present day. A later birth date is a fault.
    public static func check(_ raw: String, kind: DocumentKind, today: Day) -> DocumentNumberReport {
        let written = NumberText(raw)
        // Hyphens between the parts of a resident ID do not belong to the number.
        let bare = NumberText(written.text.filter { $0 != "-" })
        let number = !written.isCut && ResidentID.looksLikeOne(bare, today: today) ? bare : written
        let isCitizens =
            switch kind {
            case .residentID, .residencePermitHKMacaoTaiwan: true
            case .foreignPermanentResident: number.count == 18
            case .passport, .mainlandTravelPermitHKMacao, .mainlandTravelPermitTaiwan, .militaryOfficer:
                // These documents have no numbers of 18 characters that contain a birth date.
                ResidentID.looksLikeOne(number, today: today)
            }
        if isCitizens { return ResidentID.report(raw, number, stated: kind, today: today) }
        return DocumentNumberReport(
            input: raw,
            normalised: number.text,
            kind: kind,
            fault: faultOfOther(number, kind)
        )
    }

    private static func faultOfOther(_ number: NumberText, _ kind: DocumentKind) -> DocumentNumberFault? {
        if number.isScientific, number.hasNumberFormatting { return .scientific }
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
        guard !looksLikeInvalidResidentID(number) else {
            return DocumentNumberFault(
                .characters,
                "\(kind.chineseName)号码没有这么多位数字，看起来是写错的居民身份证号码，请对照证件核对号码和证件类型。"
            )
        }
        return nil
    }

    /// Returns whether the number looks like a resident ID that was cut, lengthened or has the old 15 digits. No other
    /// document has so many digits.
    private static func looksLikeInvalidResidentID(_ number: NumberText) -> Bool {
        let bare = number.text.utf8.filter { $0 != UInt8(ascii: "-") }
        let digits = bare.last == UInt8(ascii: "X") ? bare.dropLast() : bare[...]
        return (15...19).contains(bare.count) && digits.allSatisfy(NumberText.isDigit)
    }
}
