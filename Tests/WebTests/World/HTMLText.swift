import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting

/// A page as text, with what tests ask of it.
struct HTMLText: Sendable {
    let text: String

    func contains(_ part: String) -> Bool { text.contains(part) }

    /// The values of the inputs of one name, as a browser reads them.
    func values(of name: String) -> [String] {
        tags("input").filter { $0.contains(" name=\"\(name)\"") }.compactMap { Self.attribute("value", in: $0) }
    }

    /// The names of everything that can be filled in.
    var fieldNames: Set<String> {
        Set(text.matches(of: /<(?:input|textarea|select|button)\b[^>]*\sname="([^"]*)"/).map { String($0.1) })
    }

    /// Where the page's links to evidence lead.
    var evidence: [String] {
        text.matches(of: /href="(\/evidence\/[^"#]*)"/).map { String($0.1) }
    }

    var ids: Set<String> {
        Set(text.matches(of: /\sid="([^"]*)"/).map { Self.plain(String($0.1)) })
    }

    /// Where the lines of the summary of problems lead; empty where one leads nowhere.
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
