import Domain

extension CertificateSheet {
    /// Whether the requirement is met, in one plain sentence.
    var verdict: String {
        if isMet { return "已达到 \(year) 年度继续教育学时要求。" }
        let gaps = missingParts
        let verdict = "未达到 \(year) 年度继续教育学时要求"
        return gaps.isEmpty ? verdict + "。" : verdict + "，还差" + gaps.joined(separator: "、") + "。"
    }

    /// Names the total only if the subjects do not explain all that is missing.
    private var missingParts: [String] {
        let subjectParts = subjects.compactMap { subject in
            subject.sum.missing.map { "\(subject.shortTitle) \($0) 学时" }
        }
        let missingInSubjects = subjects.compactMap(\.sum.missing).reduce(.zero, +)
        guard let missing = total.missing, missing > missingInSubjects else { return subjectParts }
        return subjectParts + ["合计 \(missing) 学时"]
    }
}

extension CertificateSheet.Subject {
    /// The short title, such as 公需 for 公需科目.
    var shortTitle: String {
        title.hasSuffix("科目") ? String(title.dropLast(2)) : title
    }

    /// The records with counted hours first, each group in the given order.
    var orderedRecords: [CertificateSheet.Record] {
        records.filter { $0.counted > .zero } + records.filter { $0.counted <= .zero }
    }

    var uncountedNote: String? {
        uncounted > 0 ? "另有 \(uncounted) 条记录没有计入学时，未列出。" : nil
    }
}

extension CertificateSheet.Sum {
    /// The required hours, or 无要求 if there is no requirement.
    var requiredText: String { required.map(\.description) ?? "无要求" }

    /// The state in words, such as 已达到 or 还差 4.
    var state: String {
        guard required != nil else { return "—" }
        return missing.map { "还差 \($0)" } ?? "已达到"
    }
}
