internal import Domain

/// Why a record does not count, and what the person can do, in Chinese.
struct ReasonWords {
    let policy: Policy
    let status: RecordStatus
    /// The series' own channel.
    let channel: Channel?

    func write(_ reason: Reason, to text: inout some TextOutputStream) {
        switch reason {
        case .notRecognised:
            text.write(statusSentence)
        case .sanctioned:
            text.write("该年度因提供虚假材料已取消学时（\(policy.articles.sanction)），本项不计入；如有异议，请联系作出处理的部门。")
        case .sourceNotAccepted:
            writeChannel(to: &text)
        case .notPassed:
            text.write("考核合格后可重新申报。")
        case .duplicateContent:
            text.write("同一项内容只按学时最高的一项计入（\(policy.articles.sameContent)），本项不重复计算。")
        case .annualCap:
            break
        }
    }

    private var statusSentence: String {
        switch status {
        case .draft: "本项尚未提交，提交并经认定后计入。"
        case .submitted: "本项正在等待认定，认定后计入。"
        case .returned: "本项已被退回，请按退回意见修改后重新提交。"
        case .rejected: "本项未予认定，不计入；如有异议，请联系认定单位。"
        case .reversed: "本项已被撤销，不计入；如有异议，请联系认定单位。"
        case .recognised: ""
        }
    }

    private func writeChannel(to text: inout some TextOutputStream) {
        guard let channel else { return }
        let names = channel.accepts.compactMap { policy.activity($0)?.name }.joined(separator: "、")
        text.write("本系列只计入“\(names)”的学时（\(channel.article)），本项不计入；\(channel.advice)")
    }
}
