/// The resident ID of GB 11643: region, birth date, sequence number and check character.
enum ResidentID {
    private static let weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
    private static let checkCharacters = Array("10X98765432".utf8)
    /// The earliest year of birth. Nobody alive was born before it.
    private static let earliestYear = 1880

    /// Checks the number.
    /// - Parameter stated: The kind of document that was entered. Messages name it.
    static func report(
        _ raw: String,
        _ number: NumberText,
        stated: DocumentKind,
        today: Day
    ) -> DocumentNumberReport {
        let bytes = Array(number.text.utf8)
        if let fault = faultOfForm(number, bytes, stated) ?? faultOfContent(bytes, stated, today: today) {
            return DocumentNumberReport(input: raw, normalised: number.text, kind: stated, fault: fault)
        }
        let region = String(decoding: bytes[..<6], as: UTF8.self)
        return DocumentNumberReport(
            input: raw,
            normalised: number.text,
            kind: kind(of: bytes),
            birth: birthDay(bytes),
            sex: bytes[16] % 2 == 1 ? .male : .female,
            region: region,
            warnings: KnownRegions.contains(region) ? [] : [.regionUnknown]
        )
    }

    /// Returns whether the number of another kind of document has the form of a resident ID, including a possible birth
    /// date.
    static func looksLikeOne(_ number: NumberText, today: Day) -> Bool {
        let bytes = Array(number.text.utf8.prefix(19))
        guard !number.isCut, hasSoundCharacters(bytes), let birth = birthDay(bytes) else { return false }
        return birth.year >= earliestYear && birth <= today
    }

    /// Returns the kind of document by its first digits. 81 to 83 belong to people of Hong Kong, Macao and Taiwan, and
    /// 9 to foreigners.
    private static func kind(of bytes: [UInt8]) -> DocumentKind {
        if bytes[0] == UInt8(ascii: "9") { return .foreignPermanentResident }
        let isPermit = bytes[0] == UInt8(ascii: "8") && (UInt8(ascii: "1")...UInt8(ascii: "3")).contains(bytes[1])
        return isPermit ? .residencePermitHKMacaoTaiwan : .residentID
    }

    private static func faultOfForm(
        _ number: NumberText,
        _ bytes: [UInt8],
        _ stated: DocumentKind
    ) -> DocumentNumberFault? {
        if number.isScientific { return .scientific }
        guard number.count == 18, !number.isCut else {
            return DocumentNumberFault(
                .length,
                "\(stated.chineseName)号码应为 18 位，\(number.countInWords)。\(adviceOnLength(number, stated))"
            )
        }
        guard hasSoundCharacters(bytes) else {
            return DocumentNumberFault(.characters, "\(stated.chineseName)号码前 17 位应为数字，末位应为数字或 X，请对照证件核对。")
        }
        return nil
    }

    private static func adviceOnLength(_ number: NumberText, _ stated: DocumentKind) -> String {
        if number.count == 15, number.text.utf8.allSatisfy(NumberText.isDigit) { return "15 位的旧号码请换成现在的 18 位号码。" }
        let isAnother = stated == .residentID && number.text.utf8.first.map(NumberText.isCapital) == true
        return isAnother ? "如果是护照等其他证件，请写明证件类型。" : "请对照证件核对。"
    }

    private static func faultOfContent(
        _ bytes: [UInt8],
        _ stated: DocumentKind,
        today: Day
    ) -> DocumentNumberFault? {
        guard let birth = birthDay(bytes), birth.year >= earliestYear, birth <= today else {
            return DocumentNumberFault(.birthDate, "号码第 7 至 14 位不是可能的出生日期，请对照证件核对。")
        }
        guard bytes[17] == checkCharacter(bytes) else {
            // The message does not give the right check character. Another digit may be the wrong one, and a user who
            // only changes the last character would enter the number of another person. A spreadsheet that treats 18
            // digits as a number loses the last three.
            let hint = bytes[15...].allSatisfy { $0 == 0x30 } ? "末三位是 000 的，可能是表格把号码当作数字改动了，请把该列设为文本格式后重新填写。" : ""
            let isOther = stated == .passport || stated == .militaryOfficer || stated.isTravelPermit
            let opening = isOther ? "这像是居民身份证号码，但" : "号码"
            return DocumentNumberFault(
                .checkDigit,
                "\(opening)与末位校验码不符，其中可能有一位输错，请对照证件逐位核对。\(hint)"
            )
        }
        return nil
    }

    private static func hasSoundCharacters(_ bytes: [UInt8]) -> Bool {
        bytes.count == 18 && bytes[..<17].allSatisfy(NumberText.isDigit)
            && (NumberText.isDigit(bytes[17]) || bytes[17] == UInt8(ascii: "X"))
    }

    private static func birthDay(_ bytes: [UInt8]) -> Day? {
        func number(_ range: Range<Int>) -> Int { bytes[range].reduce(0) { $0 * 10 + Int($1 - 0x30) } }
        return Day(year: number(6..<10), month: number(10..<12), day: number(12..<14))
    }

    private static func checkCharacter(_ bytes: [UInt8]) -> UInt8 {
        let sum = zip(bytes, weights).reduce(0) { $0 + Int($1.0 - 0x30) * $1.1 }
        return checkCharacters[sum % 11]
    }
}

extension DocumentKind {
    fileprivate var isTravelPermit: Bool {
        self == .mainlandTravelPermitHKMacao || self == .mainlandTravelPermitTaiwan
    }
}
