import Markup

extension ImportPage {
    func body(in frame: PageFrame) -> HTML {
        """
        \(back.back)<div class="page-head"><h1>\(fileName)</h1>\(chip)<p class="lead">\(about)</p></div>
        \(given: step, { Step.importing(at: $0).html })\(outcome)\(sinceNotice)\(fault)\
        \(given: work, { $0.card(in: frame) })\(given: sheets, { $0.form(in: frame) })\
        \(if: !tiles.isEmpty, tileList)\(nextTasks(in: frame))\(given: approval, { $0.form(in: frame) })\
        \(given: commit, { $0.form(in: frame, key: formKey) })\
        \(given: cancelAction, { frame.cancelForm(cancelLabel, to: $0) })\
        \(given: ignoredColumns, { "<p class=\"soft after-tiles\">表中还有这些列，没有用到：\($0)。</p>\n" })\
        \(each: notes, { "<p class=\"notice notice-wait after-tiles\">\($0)</p>\n" })\
        \(left)\(if: !problems.isEmpty, problemSection)\(if: !newPeople.isEmpty, peopleSection)\(each: rowLists)
        """
    }

    private var sinceNotice: HTML {
        guard let since else { return .nothing }
        return """
            <div class="notice notice-\(since.kind.rawValue)"><p>\(since.text)\(given: sinceLink, { " \($0)" })</p></div>

            """
    }

    private var tileList: HTML {
        """
        <ul class="tiles import-tiles">
        \(each: tiles)</ul>

        """
    }

    private func nextTasks(in frame: PageFrame) -> HTML {
        guard !links.isEmpty || slips != nil || undo != nil else { return .nothing }
        return """
            <div class="actions">\(given: slips, { $0.form(in: frame, key: formKey) })\
            \(each: links, { $0.button() })\
            \(given: undo, { "<a class=\"reversal-link push\" href=\"\($0.href)\">\($0.text)</a>" })
            </div>

            """
    }

    private var problemSection: HTML {
        """
        <div class="section-head" id="problems"><h2>有问题的行</h2>\(receiptText)</div>
        <div class="problem-groups">
        \(each: problems)</div>

        """
    }

    private var peopleSection: HTML {
        """
        <div class="section-head" id="new-people"><h2>新人员</h2><p class="soft">\(newPeopleNote)</p></div>
        \(newPeople.table)\(given: newPeopleMore, { "<p class=\"table-more\">\($0)</p>\n" })
        """
    }
}
