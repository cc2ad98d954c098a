import Markup

/// The numbers of people who meet the year's requirement and who do not.
struct DeskStanding: Sendable {
    var met: String
    var unmet: String
    /// Length of the bar, 0–100.
    var metPercent: Int
    var metHref: String
    var unmetHref: String
    /// 40 人中 25 人已达标，15 人还未达标。
    var sentence: String
}

extension DeskStanding {
    func section(of year: String) -> HTML {
        """
        <div class="section-head"><h2>\(year) 年达标情况</h2></div>
        <section class="card-x" aria-label="\(year) 年达标情况">
        <p class="met-line">\(sentence)</p>
        <svg class="bar-track met-track" role="img" aria-label="\(sentence)" width="100%" height="12">\
        <rect class="bar-all" width="100%" height="12" rx="6"/>\
        <rect class="met-done" width="\(min(max(metPercent, 0), 100))%" height="12" rx="6"/></svg>
        <p class="met-links"><a href="\(metHref)">✓ 已达标 \(met) 人</a>\
        <a href="\(unmetHref)">! 未达标 \(unmet) 人</a></p>
        </section>

        """
    }
}
