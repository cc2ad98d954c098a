import Domain
import Recognition
import Rules

extension YearCertificatePage {
    init(_ view: SeeCertificates.Overview, today: Day) {
        let path = "/years/\(view.year)/certificate"
        let links = view.years.map {
            YearLink(label: String($0), href: "/years/\($0)/certificate", isCurrent: $0 == view.year)
        }
        let rows = view.issued.map { CertificateRow($0.certificate, $0.validity) }
        guard let evaluation = view.evaluation else {
            self.init(
                year: String(view.year),
                years: links,
                standing: .missed,
                headline: "\(view.year) 年度没有适用的认定规则，不能出具证书。",
                bars: [],
                certificates: rows
            )
            return
        }
        let isUnchanged = view.issued.contains { $0.validity == .valid(hasGrown: false) }
        let pending = evaluation.records.filter { $0.assessment?.explanation.status == .submitted }.count
        self.init(
            year: String(view.year),
            years: links,
            standing: evaluation.met ? .met : view.year < today.year ? .missed : .open,
            headline: evaluation.met
                ? "已达到 \(view.year) 年度学时要求。" : "尚未达标：\(StandingWords.missing(evaluation))。证书会如实写明。",
            bars: StandingWords.bars(evaluation),
            pendingNote: pending == 0 ? nil : "\(pending) 条待认定的学时不会写进证书，认定后可重新出具。",
            issueAction: isUnchanged ? nil : path,
            isUnchanged: isUnchanged,
            certificates: rows
        )
    }
}

extension CertificateRow {
    init(_ certificate: Certificate, _ validity: CertificateValidity) {
        let sums = StandingWords.sums((certificate.sums + [certificate.total]).map { ($0.label, $0.counted) })
        self.init(
            number: certificate.number,
            issued: certificate.issuedAt.day.chinese,
            chip: validity.chip,
            contents: "\(sums)，\(certificate.isMet ? "已达标" : "未达标")",
            note: validity.note,
            pdfHref: "/years/\(certificate.creditYear)/certificates/\(certificate.number).pdf",
            checkHref: "/certificates/\(certificate.code)"
        )
    }
}

extension CertificateValidity {
    var chip: StatusChip {
        switch self {
        case .valid(hasGrown: false): StatusChip(tone: .ok, text: "有效")
        case .valid(hasGrown: true): StatusChip(tone: .ok, text: "有效，有更新的情况")
        case .replaced: StatusChip(tone: .plain, text: "已替换")
        case .revoked: StatusChip(tone: .bad, text: "已撤销")
        case .incomparable: StatusChip(tone: .wait, text: "无法核对")
        }
    }

    /// A note for the holder; `nil` if there is nothing to note.
    var note: String? {
        switch self {
        case .valid(hasGrown: false): nil
        case .valid(hasGrown: true): "出具之后学时有增加。这一份仍然有效；需要写明最新情况的，请重新出具。"
        case .replaced(let at): "\(at.day.chinese)出具了新的证书，请以新证书为准。"
        case .revoked(let why): CertificateWords.sentence(why) + "请重新出具。"
        case .incomparable: "现在没有适用于该年度的认定规则，无法核对。"
        }
    }
}

extension CertificateCheckPage {
    /// The page for anyone who has the code.
    init(_ view: VerifyCertificate.Answer, authority: String, now: Instant) {
        let certificate = view.certificate
        self.init(
            verdict: view.validity.verdict,
            sentence: view.validity.publicSentence,
            code: certificate.code,
            facts: [
                Fact(label: "姓名", value: PersonName.masked(view.person.name)),
                Fact(label: "证件号码", value: view.person.document.masked),
                Fact(label: "年度", value: "\(certificate.creditYear) 年"),
                Fact(label: "证书编号", value: certificate.number),
                Fact(label: "出具日期", value: certificate.issuedAt.day.chinese),
                Fact(label: "登记机关", value: authority),
            ],
            sums: (certificate.sums + [certificate.total]).map { StandingWords.bar($0.label, $0.counted, $0.required) },
            requirement: CertificateWords.requirement(isMet: certificate.isMet),
            presentSums: view.validity == .valid(hasGrown: true) ? view.evaluation.map(StandingWords.bars) ?? [] : [],
            presentRequirement: view.evaluation.map { CertificateWords.requirement(isMet: $0.met) },
            checkedAt: "查验时间：\(now.chinese)"
        )
    }

    /// The page for an unknown code.
    init(unknown code: String, now: Instant) {
        self.init(
            verdict: .unknown,
            sentence: "没有查到这个查验码对应的证书。请核对是否抄错，或向持证人索取证书原件。",
            code: code,
            checkedAt: "查验时间：\(now.chinese)"
        )
    }
}

extension CertificateValidity {
    /// The sentence for a person who checks the certificate.
    fileprivate var publicSentence: String {
        switch self {
        case .valid(hasGrown: false): "证书内容与现在登记的学时一致。"
        case .valid(hasGrown: true): "证书所载学时属实。出具之后该年度又登记了学时，现在的情况见下。"
        case .replaced(let at): "\(at.day.chinese)已出具新的证书，这一份不再使用，请查验新证书。"
        case .revoked(let why): CertificateWords.sentence(why) + "这一份作废。"
        case .incomparable: "现在没有适用于该年度的认定规则，无法核对证书内容，请向登记机关查询。"
        }
    }

    fileprivate var verdict: CertificateCheckPage.Verdict {
        switch self {
        case .valid(hasGrown: false): .valid
        case .valid(hasGrown: true): .grown
        case .replaced: .replaced
        case .revoked: .revoked
        case .incomparable: .incomparable
        }
    }
}
