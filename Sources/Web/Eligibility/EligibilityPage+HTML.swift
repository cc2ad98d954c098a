import Markup

extension EligibilityPage {
    func body(in frame: PageFrame) -> HTML {
        """
        <a class="back" href="/years">我的学时</a>
        <div class="page-head"><h1>\(title)</h1><p class="lead">\(lead)</p></div>
        \(result)<form class="card-x eligibility-form" method="get" action="/eligibility">
        \(each: fields)<button class="btn btn-primary">核对</button>
        </form>
        """
    }
}

extension EligibilityResult: Piece {
    var html: HTML {
        """
        <section class="card-x standing" aria-label="核对结果">
        <div class="standing-\(standing.rawValue)"><p class="standing-line">\(verdict)</p></div>
        \(each: notes, { "<p class=\"eligibility-note soft\">\($0)</p>\n" })</section>
        <div class="table-frame">
        <table class="list eligibility">
        <caption class="visually-hidden">各年度学时</caption>
        <thead><tr><th scope="col">年度</th><th scope="col">结论</th><th scope="col">各科目计入 / 要求</th>\
        <th scope="col" class="num">合计</th><th scope="col">还差</th></tr></thead>
        <tbody>
        \(each: years)</tbody>
        </table>
        </div>
        \(sumTable)
        """
    }

    private var sumTable: HTML {
        guard !sums.isEmpty else { return .nothing }
        return """
            <div class="section-head"><h2>各年度累计</h2></div>
            <div class="table-frame">
            <table class="list eligibility">
            <caption class="visually-hidden">各年度累计</caption>
            <thead><tr><th scope="col">科目</th><th scope="col">结论</th><th scope="col" class="num">计入 / 要求</th>\
            <th scope="col">还差</th></tr></thead>
            <tbody>
            \(each: sums)</tbody>
            </table>
            </div>

            """
    }
}
