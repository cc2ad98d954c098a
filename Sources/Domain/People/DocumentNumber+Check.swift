extension DocumentNumber {
    /// Cleans a number and tells the first thing that is wrong with it.
    ///
    /// 18 characters with a right check character (GB 11643) are told by themselves, whatever kind is stated, so that
    /// one document is never two people: 81, 82 and 83 begin a 港澳台居民居住证, 9 an 外国人永久居留身份证, all others a
    /// 居民身份证. The report's `kind` says so. Every other number is checked by length (5 to 20) and characters
    /// (letters, digits, hyphens).
    /// - Parameters:
    ///   - kind: the kind that is stated.
    ///   - today: a birth date after it is a fault.
    public static func check(_ raw: String, kind: DocumentKind, today: Day) -> DocumentNumberReport {
        let written = NumberText(raw)
        // Hyphens between the parts of a citizen's number are no part of it.
        let bare = NumberText(written.text.filter { $0 != "-" })
        let number = !written.isCut && ResidentID.looksLikeOne(bare, today: today) ? bare : written
        let isCitizens =
            switch kind {
            case .residentID, .residencePermitHKMacaoTaiwan: true
            case .foreignPermanentResident: number.count == 18
            case .passport, .mainlandTravelPermitHKMacao, .mainlandTravelPermitTaiwan, .militaryOfficer:
                // Such documents have no numbers of 18 characters with a birth date in them.
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
        if number.isScientific, number.hasFiguresMarks { return .scientific }
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
        guard !looksLikeWrongCitizens(number) else {
            return DocumentNumberFault(
                .characters,
                "\(kind.chineseName)号码没有这么多位数字，看起来是写错的居民身份证号码，请对照证件核对号码和证件类型。"
            )
        }
        return nil
    }

    /// A citizen's number, cut, lengthened or of the old 15 digits: nothing but so many digits is no other document's.
    private static func looksLikeWrongCitizens(_ number: NumberText) -> Bool {
        let bare = number.text.utf8.filter { $0 != UInt8(ascii: "-") }
        let digits = bare.last == UInt8(ascii: "X") ? bare.dropLast() : bare[...]
        return (15...19).contains(bare.count) && digits.allSatisfy(NumberText.isDigit)
    }
}
