import Mustache

/// Markup written in Swift: what stands in the literal is markup, what is put into it is escaped.
///
/// For rows that fill most of a page: Mustache takes about two microseconds for each tag, an interpolation a fraction
/// of one. Templates show it with `{{{ }}}`, and a test refuses that form for any other type.
struct HTML: ExpressibleByStringInterpolation, MustacheCustomRenderable, Sendable {
    let renderText: String
    var isNull: Bool { renderText.isEmpty }

    init(stringLiteral value: StaticString) {
        renderText = value.description
    }

    init(stringInterpolation: StringInterpolation) {
        renderText = stringInterpolation.markup
    }

    /// What a template of ours has rendered.
    init(rendered text: String) {
        renderText = text
    }

    /// Pieces one after the other.
    init(_ pieces: [HTML]) {
        renderText = pieces.map(\.renderText).joined()
    }

    static let nothing: HTML = ""

    struct StringInterpolation: StringInterpolationProtocol {
        fileprivate var markup: String

        init(literalCapacity: Int, interpolationCount: Int) {
            markup = ""
            markup.reserveCapacity(literalCapacity + interpolationCount * 32)
        }

        mutating func appendLiteral(_ literal: StaticString) {
            literal.withUTF8Buffer { markup += String(decoding: $0, as: UTF8.self) }
        }

        mutating func appendInterpolation(_ text: String) {
            markup += PageEscaping.escape(text)
        }

        mutating func appendInterpolation(_ piece: HTML) {
            markup += piece.renderText
        }
    }
}
