import Mustache

@testable import Web

/// Walks through a template with a page's values, as Mustache does, and collects the names that it cannot find.
struct TemplateWalk {
    let folder: TemplateFolder
    /// Names without a value: `years/show: {{titel}}`.
    private(set) var unanswered: Set<String> = []
    /// Unescaped values that are not `HTML`. Only texts of the type `HTML` are escaped already.
    private(set) var unescaped: Set<String> = []
    /// Sections in the template, and those that a value opened.
    private(set) var seen: Set<String> = []
    private(set) var opened: Set<String> = []

    init(folder: TemplateFolder) {
        self.folder = folder
    }

    mutating func walk(_ template: String, with stack: [any MustacheParent]) {
        guard let tags = folder.tags(template) else {
            unanswered.insert("\(template): no such template")
            return
        }
        walk(tags, in: template, stack: stack)
    }

    private mutating func walk(_ tags: [TemplateTag], in template: String, stack: [Any]) {
        for tag in tags {
            switch tag {
            case .variable(let name, let raw):
                let shown = value(name, in: template, stack: stack)
                if raw, !(shown is HTML) { unescaped.insert("\(template): {{{\(name)}}}") }
            case .partial(let name):
                guard let inner = folder.tags(name) else {
                    unanswered.insert("\(template): no such partial \(name)")
                    continue
                }
                walk(inner, in: name, stack: stack)
            case .wrapper(let inner, let layout):
                if let layout, let around = folder.tags(layout) { walk(around, in: layout, stack: stack) }
                walk(inner, in: template, stack: stack)
            case .section(let name, let inverted, let inner):
                section(name, inverted, inner, in: template, stack: stack)
            }
        }
    }

    private mutating func section(
        _ name: String,
        _ inverted: Bool,
        _ inner: [TemplateTag],
        in template: String,
        stack: [Any]
    ) {
        let place = "\(template): {{\(inverted ? "^" : "#")\(name)}}"
        seen.insert(place)
        guard let found = value(name, in: template, stack: stack) else { return }
        let shown = Self.contents(of: found)
        if shown.isEmpty == inverted { opened.insert(place) }
        if inverted {
            if shown.isEmpty { walk(inner, in: template, stack: stack) }
        } else {
            for item in shown { walk(inner, in: template, stack: item is Bool ? stack : stack + [item]) }
        }
    }

    /// The values that a section is rendered with: none, the value itself once, or every element.
    private static func contents(of value: Any) -> [Any] {
        switch value {
        case is Absent: []
        case let html as HTML: html.isNull ? [] : [html]
        case let flag as Bool: flag ? [flag] : []
        case let list as [Any]: list
        default: [value]
        }
    }

    private mutating func value(_ name: String, in template: String, stack: [Any]) -> Any? {
        if name == "." { return stack.last }
        var parts = name.split(separator: ".").map(String.init)[...]
        guard let first = parts.popFirst() else { return nil }
        var found = stack.reversed().lazy.compactMap { ($0 as? any MustacheParent)?.child(named: first) }.first
        for part in parts {
            if found is Absent { return found }
            found = (found as? any MustacheParent)?.child(named: part)
        }
        if found == nil { unanswered.insert("\(template): {{\(name)}}") }
        return found
    }
}
