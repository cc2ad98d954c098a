extension HTML {
    public typealias StringInterpolation = Interpolation

    /// Collects the pieces of one literal in one buffer.
    public struct Interpolation: StringInterpolationProtocol, Sendable {
        var bytes: [UInt8] = []

        public init(literalCapacity: Int, interpolationCount: Int) {
            bytes.reserveCapacity(literalCapacity + interpolationCount * 32)
        }

        public mutating func appendLiteral(_ literal: StaticString) {
            literal.withUTF8Buffer { bytes.append(contentsOf: $0) }
        }

        /// Writes a text. Its markup characters are escaped.
        public mutating func appendInterpolation(_ text: String) {
            Escaping.append(text, to: &bytes)
        }

        /// Writes a number.
        public mutating func appendInterpolation(_ number: Int) {
            bytes.append(contentsOf: String(number).utf8)
        }

        /// Writes markup as it is.
        public mutating func appendInterpolation(_ html: HTML) {
            bytes.append(contentsOf: html.bytes)
        }

        /// Writes a piece of a page.
        public mutating func appendInterpolation(_ piece: some Piece) {
            bytes.append(contentsOf: piece.html.bytes)
        }

        /// Writes a piece, or nothing if there is none.
        public mutating func appendInterpolation(_ piece: (some Piece)?) {
            if let piece { bytes.append(contentsOf: piece.html.bytes) }
        }

        /// Writes all pieces in their order.
        public mutating func appendInterpolation(each pieces: some Sequence<some Piece>) {
            for piece in pieces { bytes.append(contentsOf: piece.html.bytes) }
        }

        /// Writes the markup of all items in their order.
        public mutating func appendInterpolation<Item>(each items: some Sequence<Item>, _ html: (Item) -> HTML) {
            for item in items { bytes.append(contentsOf: html(item).bytes) }
        }

        /// Writes the markup of a value, or nothing if there is no value.
        public mutating func appendInterpolation<Value>(given value: Value?, _ html: (Value) -> HTML) {
            if let value { bytes.append(contentsOf: html(value).bytes) }
        }

        /// Writes the markup if the condition holds.
        public mutating func appendInterpolation(if condition: Bool, _ html: @autoclosure () -> HTML) {
            if condition { bytes.append(contentsOf: html().bytes) }
        }

        /// Writes an attribute with a blank before it, or nothing if there is no value: ` href="/years"`.
        public mutating func appendInterpolation(attribute name: StaticString, _ value: String?) {
            guard let value else { return }
            bytes.append(UInt8(ascii: " "))
            name.withUTF8Buffer { bytes.append(contentsOf: $0) }
            bytes.append(contentsOf: #"=""#.utf8)
            Escaping.append(value, to: &bytes)
            bytes.append(UInt8(ascii: "\""))
        }

        /// Writes an attribute without a value, with a blank before it, if it is set: ` checked`.
        public mutating func appendInterpolation(flag name: StaticString, _ isSet: Bool) {
            guard isSet else { return }
            bytes.append(UInt8(ascii: " "))
            name.withUTF8Buffer { bytes.append(contentsOf: $0) }
        }
    }
}
