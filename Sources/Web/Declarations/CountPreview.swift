import Markup

/// The hours that a declaration would count if it were recognised now.
struct CountPreview: Sendable {
    /// 10
    var hours: String
    /// The calculation and the article in one sentence.
    var sentence: String
    /// The changes of the year's hours, one for each subject.
    var changes: [HoursChange]
    /// 认定后本年度即达标。 or the hours that would still be missing.
    var afterwards: String?
    var countsNothing = false
}

/// A subject's counted hours before and after.
struct HoursChange: Sendable {
    var label: String
    var before: String
    var after: String
    var required: String?
}

extension CountPreview: Piece {
    var html: HTML {
        """
        <section class="card-x preview\(if: countsNothing, " preview-nothing")" aria-labelledby="preview-title">
        <h2 id="preview-title">提交后预计计入</h2>
        <p class="preview-figure"><b>\(hours)</b> 学时</p>
        <p>\(sentence)</p>
        <table class="changes">
        <caption class="visually-hidden">认定前后本年度的学时</caption>
        <thead><tr><th scope="col">年度</th><th scope="col">现在</th><th scope="col">认定后</th></tr></thead>
        <tbody>
        \(each: changes)</tbody>
        </table>
        \(given: afterwards, { "<p class=\"soft\">\($0)</p>\n" })</section>

        """
    }
}

extension HoursChange: Piece {
    var html: HTML {
        """
        <tr><th scope="row">\(label)</th><td>\(before)</td>\
        <td><b>\(after)</b>\(given: required, { " / \($0)" })</td></tr>

        """
    }
}
