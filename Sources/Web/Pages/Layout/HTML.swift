import Mustache

/// Markup written in Swift. The literal is markup, and interpolated text is escaped.
///
/// Use it for rows that fill most of a page: Mustache takes about two microseconds for each tag, an interpolation takes
/// much less. Templates show it with `{{{ }}}`. A test refuses that form for any other type.
struct HTML: ExpressibleByStringInterpolation, MustacheCustomRenderable, Sendable {
    let renderText: String
    var isNull: Bool { renderText.isEmpty }

    init(stringLiteral value: StaticString) {
        renderText = value.description
    }

    init(stringInterpolation: StringInterpolation) {
        renderText = stringInterpolation.markup
    }

    /// The text that a template of ours has rendered.
    init(rendered text: String) {
        renderText = text
    }

    /// Joins the pieces in order.
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
