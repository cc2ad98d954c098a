import Domain
import Groundwork
import Rules

/// Turns a typed fact into values, and reports all its faults.
struct DatedFactReading {
    private(set) var faults: [FormFault] = []
    private(set) var value = ""
    private(set) var began: Day?
    private(set) var ended: Day?
    private(set) var source = ""

    private let form: DatedFactForm
    private let question: PersonQuestion

    init(_ form: DatedFactForm, _ question: PersonQuestion, today: Day) {
        self.form = form
        self.question = question
        readValue()
        readDays(today)
        readSource()
    }

    private mutating func readValue() {
        switch question.answer {
        case .days, .day:
            value = "yes"
        case .flag, .choice:
            value = form.value
            if !question.accepts(value) { add("value", "请选择\(question.key.chineseName)。") }
        case .count:
            value = Int(form.value.tidied).map(String.init) ?? ""
            if !question.accepts(value) { add("value", "\(question.key.chineseName)请填写 0 到 100 的整数。") }
        }
    }

    private mutating func readDays(_ today: Day) {
        began = day(form.began, at: "began")
        if question.key.isEvent {
            if form.began.tidied.isEmpty { add("began", "请填写\(question.key.chineseName)的日期。") }
            if let began, began > today { add("began", "\(began.chinese)还没有到，请核对日期。") }
            return
        }
        ended = day(form.ended, at: "ended")
        if let began, let ended, ended < began {
            add("ended", "截止日期\(ended.chinese)早于起始日期\(began.chinese)，请核对。")
        }
        if question.answer == .days, form.began.tidied.isEmpty, form.ended.tidied.isEmpty {
            add("began", "请填写起始日期；已经离岗的，再填写截止日期。")
        }
    }

    private mutating func day(_ typed: String, at field: String) -> Day? {
        let text = typed.tidied
        guard !text.isEmpty else { return nil }
        guard let day = Day(typed: text), (1900...2200).contains(day.year) else {
            add(field, "日期“\(text.prefix(20))”不是有效的日期，请按 2026-03-05 的样式填写。")
            return nil
        }
        return day
    }

    private mutating func readSource() {
        source = form.source.prose
        if source.isEmpty {
            add("source", "请写明依据的材料，例如聘任文件的名称和文号。")
        } else if source.count > 200 {
            add("source", "依据最多 200 个字，现在是 \(source.count) 个字，请缩短。")
        }
    }

    /// Adds a fault. The field's name contains the fact, because the page has a form for each fact.
    private mutating func add(_ field: String, _ message: String) {
        faults.append(FormFault("\(form.key)-\(field)", message))
    }
}
