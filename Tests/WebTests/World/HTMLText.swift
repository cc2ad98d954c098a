import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting

/// The text of a page, with queries for tests.
struct HTMLText: Sendable {
    let text: String

    func contains(_ part: String) -> Bool { text.contains(part) }

    /// Returns the values of the inputs with a name, as a browser reads them.
    func values(of name: String) -> [String] {
        tags("input").filter { $0.contains(" name=\"\(name)\"") }.compactMap { Self.attribute("value", in: $0) }
    }

    /// The names of all fields that a user can fill in.
    var fieldNames: Set<String> {
        Set(text.matches(of: /<(?:input|textarea|select|button)\b[^>]*\sname="([^"]*)"/).map { String($0.1) })
    }

    /// The addresses of the page's links to evidence.
    var evidence: [String] {
        text.matches(of: /href="(\/evidence\/[^"#]*)"/).map { String($0.1) }
    }

    var ids: Set<String> {
        Set(text.matches(of: /\sid="([^"]*)"/).map { Self.plain(String($0.1)) })
    }

    /// The targets of the links in the summary of problems. A link without a target gives an empty text.
    var summary: [String] {
        guard let start = text.range(of: "id=\"problems-title\"")?.upperBound,
            let end = text.range(of: "</ul>", range: start..<text.endIndex)?.lowerBound
        else { return [] }
        return text[start..<end].matches(of: /<li>(?:<a href="#([^"]*)">)?/).map { Self.plain(String($0.1 ?? "")) }
    }

    private func tags(_ name: String) -> [String] {
        text.matches(of: /<([a-z]+)\b[^>]*>/).filter { $0.1 == name }.map { String($0.0) }
    }

    private static func attribute(_ name: String, in tag: String) -> String? {
        guard let start = tag.range(of: " \(name)=\"")?.upperBound,
            let end = tag.range(of: "\"", range: start..<tag.endIndex)?.lowerBound
        else { return nil }
        return plain(String(tag[start..<end]))
    }

    private static func plain(_ escaped: String) -> String {
        [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#34;", "\""), ("&#39;", "'"), ("&amp;", "&")]
            .reduce(escaped) { $0.replacing($1.0, with: $1.1) }
    }
}

extension TestResponse {
    var html: HTMLText { HTMLText(text: String(buffer: body)) }
    var location: String { headers[.location] ?? "" }
    var headerText: String { headers.map { "\($0.name): \($0.value)" }.joined(separator: "\n") }
}
