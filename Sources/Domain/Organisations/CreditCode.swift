/// The unified social credit code of an organisation (GB 32100). It has 18 characters, and the last is a check
/// character.
public enum CreditCode {
    private static let letters = Array("0123456789ABCDEFGHJKLMNPQRTUWXY".utf8)

    /// Cleans a code and reports its first fault: the length, the characters or the check character.
    public static func check(_ raw: String) -> DocumentNumberReport {
        let code = NumberText(raw)
        return DocumentNumberReport(input: raw, normalised: code.text, fault: fault(of: code))
    }

    private static func fault(of code: NumberText) -> DocumentNumberFault? {
        guard code.count == 18, !code.isCut else {
            return DocumentNumberFault(
                .length,
                "统一社会信用代码应为 18 位，\(code.countInWords)，请对照营业执照或法人证书核对。"
            )
        }
        let values = code.text.utf8.compactMap { letters.firstIndex(of: $0) }
        guard values.count == 18, code.text.utf8.count == 18 else {
            return DocumentNumberFault(
                .characters,
                "统一社会信用代码只能含数字和大写字母（没有 I、O、S、V、Z），请对照证照核对。"
            )
        }
        guard values[17] == checkValue(values) else {
            return DocumentNumberFault(
                .checkDigit,
                "统一社会信用代码与末位校验码不符，其中可能有一位输错，请对照证照逐位核对。"
            )
        }
        return nil
    }

    /// The weights are the powers of 3 modulo 31.
    private static func checkValue(_ values: [Int]) -> Int {
        var weight = 1
        var sum = 0
        for value in values[..<17] {
            sum += value * weight
            weight = weight * 3 % 31
        }
        return (31 - sum % 31) % 31
    }
}
