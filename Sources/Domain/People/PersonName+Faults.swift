import Foundation

extension PersonName {
    /// The reason why a text is not the name of a person.
    public enum Fault: Hashable, Sendable {
        /// The text is empty or has only invisible characters.
        case missing
        /// The text contains U+FFFD, control characters or private characters. It was read in the wrong encoding.
        case garbled
        /// The text has no letters: only digits, a date or punctuation.
        case noLetters
        /// The text is a heading, a total, or a word for “none”.
        case word
        /// The text is an e-mail address or a web address.
        case address
        case tooLong

        /// A Chinese sentence: what is wrong and what to do.
        public var message: String {
            switch self {
            case .missing: "没有填写姓名，请补上。"
            case .garbled: "姓名里有无法识别的字符（乱码），请对照证件重新填写。"
            case .noLetters: "姓名里没有文字，只有数字或符号，请填写姓名。"
            case .word: "这里填的不是姓名，请填写姓名，或删去这一行。"
            case .address: "这里填的是邮箱或网址，不是姓名，请填写姓名。"
            case .tooLong: "姓名过长，最多 \(PersonName.longestName) 个字符，请核对。"
            }
        }
    }

    /// The largest number of characters in a name.
    public static let longestName = 100

    /// Returns why the text cannot be a name, or `nil`. It accepts all kinds of names and refuses only clear mistakes.
    public static func fault(of raw: String) -> Fault? {
        if raw.unicodeScalars.count <= 20, raw.unicodeScalars.allSatisfy(isCommon) {
            return words.contains(raw) ? .word : raw.isEmpty ? .missing : nil
        }
        let bounded = String(raw.unicodeScalars.prefix(4 * longestName).map(Character.init))
        let name = normalise(bounded)
        if name.isEmpty { return .missing }
        if bounded.unicodeScalars.contains(where: isGarbled), name.unicodeScalars.contains(where: isGarbled) {
            return .garbled
        }
        if raw.unicodeScalars.count > longestName { return .tooLong }
        if name.contains("@") || name.contains("://") || name.lowercased().hasPrefix("www.") { return .address }
        let bare = key(name.trimmingCharacters(in: marks))
        if words.contains(key(name)) || words.contains(bare) || name.hasPrefix("#") { return .word }
        if name.contains(where: { "?？<>&;；".contains($0) }) { return .garbled }
        if name.count(where: \.isWholeNumber) > 4 { return .word }
        if isDate(name) || !name.unicodeScalars.contains(where: \.properties.isAlphabetic) { return .noLetters }
        return nil
    }

    private static let words: Set<String> = [
        "姓名", "名字", "人员姓名", "学员姓名", "专业技术人员姓名", "合计", "总计", "小计", "共计", "汇总", "序号", "签名", "签字", "盖章", "备注",
        "课程", "课程名称", "年度", "学时", "证件号码", "身份证号", "身份证号码", "制表人", "以下空白", "星期一", "無", "锟斤拷", "烫烫烫", "寮犱笁",
        "单位名称", "无", "空", "空白", "暂无", "未知", "不详", "待定", "待补", "同上", "n/a", "na", "nan", "null", "none", "nil", "true",
        "false",
        "name",
    ]

    /// The characters that may surround a heading or a total.
    private static let marks = CharacterSet(charactersIn: ":：*＊.。、-— ")

    private static func isCommon(_ scalar: Unicode.Scalar) -> Bool { (0x4E00...0x9FA5).contains(scalar.value) }

    private static func isGarbled(_ scalar: Unicode.Scalar) -> Bool {
        if scalar == "\u{FFFD}" { return true }
        switch scalar.properties.generalCategory {
        case .control: return !scalar.properties.isWhitespace
        case .privateUse: return true
        default: return false
        }
    }

    /// Returns whether the text is a date, such as `2024年3月1日`, which contains Chinese characters.
    private static func isDate(_ name: String) -> Bool {
        let rest = name.filter { !$0.isNumber && !"-/.:年月日号时分秒tTzZ ".contains($0) }
        return rest.isEmpty && name.contains { $0.isNumber }
    }
}
