/// The citizen identification number of GB 11643: region, birth date, sequence and check character.
enum ResidentID {
    private static let weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
    private static let checkCharacters = Array("10X98765432".utf8)
    /// Nobody alive was born earlier.
    private static let earliestYear = 1880

    static func report(_ raw: String, _ number: NumberText, today: Day) -> DocumentNumberReport {
        let bytes = Array(number.text.utf8)
        if let fault = faultOfForm(number, bytes) ?? faultOfContent(bytes, today: today) {
            return DocumentNumberReport(input: raw, normalised: number.text, fault: fault)
        }
        let region = String(decoding: bytes[..<6], as: UTF8.self)
        return DocumentNumberReport(
            input: raw,
            normalised: number.text,
            birth: birthDay(bytes),
            sex: bytes[16] % 2 == 1 ? .male : .female,
            region: region,
            warnings: KnownRegions.contains(region) ? [] : [.regionUnknown]
        )
    }

    private static func faultOfForm(_ number: NumberText, _ bytes: [UInt8]) -> DocumentNumberFault? {
        if number.isScientific {
            return DocumentNumberFault(
                .scientific,
                "号码被表格显示成了科学记数法，原来的数字已丢失。请把该列设为文本格式后重新填写。"
            )
        }
        guard number.count == 18, !number.isCut else {
            let advice = number.count == 15 ? "15 位的旧号码请换成现在的 18 位号码。" : "请对照证件核对。"
            return DocumentNumberFault(.length, "居民身份证号码应为 18 位，\(number.countInWords)。\(advice)")
        }
        guard hasSoundCharacters(bytes) else {
            return DocumentNumberFault(.characters, "居民身份证号码前 17 位应为数字，末位应为数字或 X，请对照证件核对。")
        }
        return nil
    }

    private static func faultOfContent(_ bytes: [UInt8], today: Day) -> DocumentNumberFault? {
        guard let birth = birthDay(bytes), birth.year >= earliestYear, birth <= today else {
            return DocumentNumberFault(.birthDate, "号码第 7 至 14 位不是可能的出生日期，请对照证件核对。")
        }
        guard bytes[17] == checkCharacter(bytes) else {
            // The right character is not told: any of the others may be the wrong one, and whoever
            // changes the last instead makes the number of somebody else.
            return DocumentNumberFault(.checkDigit, "号码与末位校验码不符，其中可能有一位输错，请对照证件逐位核对。")
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
