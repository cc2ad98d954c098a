import Domain
import Recognition

extension SeeReview.Details {
    /// What the reviewer should look at before deciding, the most important first.
    var flags: [ReviewFlag] { similarFlags + overlapFlags + sharedFlags }

    /// The most records that one kind of flag names, so that the decision stays near for a keyboard.
    private static let most = 2

    private var similarFlags: [ReviewFlag] {
        named(similar, "可能重复") { "与“\($0.content.title)”（\($0.told)）相似，可能是同一次学习，请核实后再认定。" }
    }

    private var overlapFlags: [ReviewFlag] {
        named(overlapping.filter { !similar.contains($0) }, "时间重叠") {
            "与“\($0.content.title)”（\(RecordWords.days($0.content))）的时间有重叠，请核实。"
        }
    }

    private func named(_ others: [HoursRecord], _ label: String, _ text: (HoursRecord) -> String) -> [ReviewFlag] {
        let shown = others.prefix(Self.most).map {
            ReviewFlag(label: label, text: text($0), link: Link(text: "查看", href: "/reviews/\($0.id)"))
        }
        guard others.count > Self.most else { return shown }
        return shown + [ReviewFlag(label: label, text: "另有 \(others.count - Self.most) 条，见此人这一年的记录。")]
    }

    private var sharedFlags: [ReviewFlag] {
        let uses = shared.uses.prefix(Self.most).map { use in
            let who = use.record.person == record.record.person ? "本人" : use.personName
            return ReviewFlag(
                label: "佐证相同",
                text: "“\(use.file)”在\(who)的“\(use.record.content.title)”（\(use.record.told)）中也提交过。",
                link: Link(text: "查看", href: "/reviews/\(use.record.id)")
            )
        }
        let rest = shared.uses.count - uses.count
        let more = [
            rest > 0 ? "还有 \(rest) 条记录用了相同的文件。" : nil,
            shared.outside.number > 0 ? "另有 \(shared.outside.people)提交过相同的文件，不在您的管理范围。" : nil,
        ].compactMap { $0 }
        return uses + more.map { ReviewFlag(label: "佐证相同", text: $0) }
    }
}

extension HoursRecord {
    /// The origin, days and state of the record: 本人申报，2026年3月5日，待单位认定
    var told: String {
        let chip = RecordWords.chip(status, origin: origin)
        return "\(origin == .imported ? "表格导入" : "本人申报")，\(RecordWords.days(content))，\(chip.text)"
    }
}
