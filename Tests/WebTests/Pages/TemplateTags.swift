import Foundation

/// A template as the list of its nested tags.
indirect enum TemplateTag: Sendable {
    case variable(String, raw: Bool)
    case section(String, inverted: Bool, [TemplateTag])
    case partial(String)
    /// `{{<layout}}…{{/layout}}` and `{{$block}}…{{/block}}`: rendered with the surrounding values.
    case wrapper([TemplateTag], layout: String?)
}

/// The templates as text and as tags. Only supports the parts of Mustache that these pages use.
struct TemplateFolder: Sendable {
    static let real = TemplateFolder(
        root: URL(filePath: #filePath).deletingLastPathComponent()
            .appending(path: "../../../Sources/Web/Templates").standardizedFileURL
    )

    let root: URL

    var names: [String] {
        let files = FileManager.default.enumerator(atPath: root.path)?.compactMap { $0 as? String } ?? []
        return files.filter { $0.hasSuffix(".mustache") }.map { String($0.dropLast(9)) }.sorted()
    }

    func text(_ name: String) -> String? {
        try? String(contentsOf: root.appending(path: name + ".mustache"), encoding: .utf8)
    }

    func tags(_ name: String) -> [TemplateTag]? {
        guard let text = text(name) else { return nil }
        var found = text.matches(of: /\{\{(\{?)\s*([#^\/><$!&%]?)\s*([^}]*?)\s*\}?\}\}/).map {
            FoundTag(sign: String($0.2), name: String($0.3), raw: !$0.1.isEmpty || $0.2 == "&")
        }[...]
        return Self.read(&found)
    }

    private struct FoundTag {
        let sign: String
        let name: String
        let raw: Bool
    }

    private static func read(_ found: inout ArraySlice<FoundTag>) -> [TemplateTag] {
        var tags: [TemplateTag] = []
        while let tag = found.popFirst() {
            switch tag.sign {
            case "/": return tags
            case "#": tags.append(.section(tag.name, inverted: false, read(&found)))
            case "^": tags.append(.section(tag.name, inverted: true, read(&found)))
            case "<": tags.append(.wrapper(read(&found), layout: tag.name))
            case "$": tags.append(.wrapper(read(&found), layout: nil))
            case ">": tags.append(.partial(tag.name))
            case "!", "%": break
            default: tags.append(.variable(tag.name, raw: tag.raw))
            }
        }
        return tags
    }
}
