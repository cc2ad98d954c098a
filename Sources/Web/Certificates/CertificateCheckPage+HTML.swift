import Markup

extension CertificateCheckPage {
    func body(in frame: PageFrame) -> HTML {
        """
        <div class="narrow-centre">
        <div class="verdict verdict-\(verdict.rawValue)">
        <span class="verdict-sign" aria-hidden="true">\(verdict.sign)</span>
        <div><h1>\(verdict.headline)</h1><p>\(sentence)</p></div>
        </div>
        \(contents)\(Self.section("证书所载学时", sums, requirement))\
        \(Self.section("现在登记的学时", presentSums, presentRequirement))\
        <p class="small-text soft after-card">查验码 <span class="code">\(code)</span>　\(checkedAt)</p>
        <div class="actions"><a class="btn btn-outline-primary" href="/verification">查验另一份</a>\
        <button class="btn btn-outline-primary" type="button" hidden data-print>打印查验结果</button></div>
        </div>
        """
    }

    private var contents: HTML {
        guard !facts.isEmpty else { return .nothing }
        return """
            <section class="card-x">
            <h2>证书内容</h2>
            \(facts.html)</section>

            """
    }

    private static func section(_ heading: String, _ sums: [HoursBar], _ requirement: StatusChip?) -> HTML {
        guard !sums.isEmpty else { return .nothing }
        return """
            <section class="card-x">
            <div class="card-head"><h2>\(heading)</h2>\(requirement)</div>
            <dl class="sums">
            \(each: sums, { $0.sum })</dl>
            </section>

            """
    }
}

extension HoursBar {
    /// The figure without its bar.
    fileprivate var sum: HTML {
        """
        <div><dt>\(label)</dt><dd><b>\(counted)</b>\
        \(given: required, { "<span class=\"soft\"> / \($0) 学时</span>" })</dd></div>

        """
    }
}
