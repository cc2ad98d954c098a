import Markup

/// One statement of a rule, with its article.
struct PolicyClause: Sendable {
    /// activity-paper
    var anchor: String
    var name: String
    /// 认定办法第九条（一）
    var article: String?
    /// The full title of the article's document, shown when the pointer is over the article.
    var citedDocument = ""
    var text: String
    /// I-4
    var choices: [PolicyChoiceMark] = []
    var facts: [Fact] = []
    var examples: [PolicyExample] = []
    /// Whether it is under the heading of a group.
    var isGrouped = false
}

extension PolicyClause: Piece {
    var html: HTML {
        """
        <article class="clause" id="\(anchor)">
        <div class="clause-head">\(heading)\(articleLink)</div>
        <p class="clause-text">\(text)\(each: choices)</p>
        \(factList)\(each: examples)</article>

        """
    }

    /// The link in the table of contents.
    var contents: HTML {
        "<a href=\"#\(anchor)\">\(name)\(given: article, { " <span>\($0)</span>" })</a>"
    }

    private var heading: HTML { isGrouped ? "<h4>\(name)</h4>" : "<h3>\(name)</h3>" }

    private var articleLink: HTML {
        guard let article else { return .nothing }
        return """
            <p class="clause-article"><a href="#\(anchor)" title="\(citedDocument)">\(article)</a></p>
            """
    }

    private var factList: HTML {
        guard !facts.isEmpty else { return .nothing }
        return "<dl class=\"clause-facts\">\n\(each: facts)</dl>\n"
    }
}
