import Markup

extension DeclarationFormPage {
    func body(in frame: PageFrame) -> HTML {
        """
        \(back.back)<div class="page-head"><h1>\(kind)</h1></div>
        \(returned)<div class="form-split">
        <form class="card-x" method="post" action="\(action)" enctype="multipart/form-data">
        \(frame.token)
        \(hidden)<button class="visually-hidden" name="then" value="check" tabindex="-1" aria-hidden="true">下一步</button>
        \(each: fields)\(content)\(makeUp)<div class="form-part">
        <h2>佐证材料</h2>
        \(proofList)\(attachedList)\(evidence)</div>
        <div class="actions"><button class="btn btn-primary" name="then" value="check">下一步：核对</button>\
        <button class="btn btn-outline-primary" name="then" value="save">保存草稿</button></div>
        </form>
        <aside class="rule-note" aria-label="怎么计算"><h2>怎么计算</h2><p>\(rule)</p><p class="soft">\(article)</p>\
        \(given: remaining, { "<p><b>\($0)</b></p>" })</aside>
        </div>
        """
    }

    /// The version or the key, with which the form is saved once.
    private var hidden: HTML {
        """
        \(given: version, { "\(HiddenField(name: "version", value: $0))\n" })\
        \(given: formKey, { "\(HiddenField(name: "form_key", value: $0))\n" })
        """
    }

    private var proofList: HTML {
        guard !proofs.isEmpty else { return .nothing }
        return """
            <p class="field-hint">这一类需要：</p>
            <ul class="proofs">
            \(each: proofs, { "<li>\($0)</li>\n" })</ul>

            """
    }

    private var attachedList: HTML {
        guard !attached.isEmpty else { return .nothing }
        return """
            <ul class="files attached">
            \(each: attached, { $0.removable })</ul>

            """
    }
}

extension EvidenceFile {
    /// The file with a button that removes it.
    fileprivate var removable: HTML {
        """
        <li><span><a href="\(href)">\(fileName)</a> <span class="soft small-text">\(kind)</span></span>\
        <button class="btn btn-sm btn-outline-danger" name="remove" value="\(id)">移除\
        <span class="visually-hidden"> \(fileName)</span></button></li>

        """
    }
}

extension MakeUpSection: Piece {
    var html: HTML {
        """
        <details class="fold field"\(flag: "open", isOpen)><summary>这是补以前年度的学时（补学）</summary>
        <div class="fold-body">
        <p class="field-hint">\(rule)</p>
        \(year.select)\(reason.radio)</div></details>

        """
    }
}
