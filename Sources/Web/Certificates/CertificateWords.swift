import Domain

/// The texts about certificates.
enum CertificateWords {
    static func requirement(isMet: Bool) -> StatusChip {
        isMet ? StatusChip(tone: .ok, text: "已达到年度要求") : StatusChip(tone: .lacking, text: "未达到年度要求")
    }

    /// Since when and why a certificate is not valid. The text is public, so it says nothing more.
    static func sentence(_ revocation: CertificateValidity.Revocation) -> String {
        switch revocation {
        case .reversal(let records, let since): "\(since.day.chinese)起，证书所载的学时有 \(records) 条已被撤销。"
        case .sanction(let since): "\(since.day.chinese)，该年度因提供虚假材料被取消学时。"
        case .sanctionLifted(let at): "\(at.day.chinese)，证书所载的取消年度学时的处理已被解除。"
        case .corrected: "持证人的姓名或证件号码已经更正，与证书所载不同。"
        case .recounted(let at?): "\(at.day.chinese)重新核算后，该年度学时少于证书所载。"
        case .recounted(nil): "重新核算后，该年度学时少于证书所载。"
        }
    }

    /// The reason why no certificate can be issued for a name, and what to do.
    static func notPrintable(_ characters: [Character]) -> String {
        let list = characters.map { character in
            let codes = character.unicodeScalars.map { "U+" + String($0.value, radix: 16, uppercase: true) }
            return "“\(character)”（\(codes.joined(separator: " "))）"
        }
        return "系统的字体中没有您姓名里的\(list.joined(separator: "、"))，暂时不能出具证书。请把这句话告诉本单位经办人，"
            + "由系统管理员安装含有该字的字体后再出具。"
    }
}
