import Domain
import Groundwork
import Markup
import Rules

/// The person's other records of one subject, beside the declaration.
struct OtherRecords: Sendable {
    /// 公需科目
    var label: String
    /// 计入 26 / 30 学时
    var sum: String
    var records: [OtherRecord]
}

/// One of the person's other records.
struct OtherRecord: Sendable {
    var title: String
    var href: String
    /// 论文 · 4 篇 · 5月2日
    var facts: String
    var chip: StatusChip
    var counted: String
}

extension OtherRecords: Piece {
    var html: HTML {
        """
        <h3 class="side-head">\(label)<span class="soft">　\(sum)</span></h3>
        <ul class="lines side-lines">
        \(each: records)</ul>

        """
    }
}

extension OtherRecord: Piece {
    var html: HTML {
        """
        <li><a href="\(href)">\(title)</a><span class="side-facts soft small-text">\(facts)</span>\
        <span class="side-state small-text">\(chip)<span>计入 \(counted)</span></span></li>

        """
    }
}

extension YearBook {
    /// The records of the year except one and the drafts, by subject.
    func others(than id: RecordID) -> [OtherRecords] {
        evaluation.subjects.compactMap { standing in
            let lines = lines.filter {
                $0.record.status != .draft && $0.record.id != id
                    && ($0.assessment?.subject.id ?? $0.record.content.subject) == standing.subject.id
            }
            guard !lines.isEmpty else { return nil }
            return OtherRecords(
                label: standing.subject.name,
                sum: "计入 \(standing.counted) / \(standing.required) 学时",
                records: lines.map(other)
            )
        }
    }

    private func other(_ line: Line) -> OtherRecord {
        let record = line.record
        let counted = record.status == .recognised ? line.assessment?.counted.description : nil
        return OtherRecord(
            title: record.content.title,
            href: "/reviews/\(record.id)",
            facts: RecordWords.line(record, policy.activity(record.content.activity)),
            chip: RecordWords.chip(record.status, origin: record.origin),
            counted: counted ?? "–"
        )
    }
}
