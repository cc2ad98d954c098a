/// A part of a page that knows its own markup: a field, a chip, a row of a table.
public protocol Piece: Sendable {
    var html: HTML { get }
}
