/// The attributes of one element, which expat provides for the duration of one call.
struct XMLAttributes {
    typealias Pairs = UnsafeMutablePointer<UnsafePointer<CChar>?>

    private let pairs: Pairs?

    init(_ pairs: Pairs?) {
        self.pairs = pairs
    }

    /// The attribute with this local name; `nil` if there is none.
    subscript(name: StaticString) -> String? {
        bytes(name).map { String(cString: $0) }
    }

    /// Whether a flag is set, in one of the two forms of XML.
    func saysTrue(_ name: StaticString) -> Bool {
        bytes(name).map { $0[0] == UInt8(ascii: "1") || $0[0] == UInt8(ascii: "t") } ?? false
    }

    /// Whether a measure is zero: `0`, `0.0`. Such a row or column is invisible.
    func isZero(_ name: StaticString) -> Bool {
        bytes(name).map { Self.isZero($0, until: 0) } ?? false
    }

    /// Whether a value that ends before the byte `end` is zero.
    static func isZero(_ value: UnsafePointer<UInt8>, until end: UInt8) -> Bool {
        guard value.pointee == UInt8(ascii: "0") else { return false }
        var byte = value
        while byte.pointee == UInt8(ascii: "0") || byte.pointee == UInt8(ascii: ".") { byte += 1 }
        return byte.pointee == end
    }

    func bytes(_ name: StaticString) -> UnsafePointer<UInt8>? {
        var found: UnsafePointer<UInt8>?
        forEach { attribute, value in
            if XMLName(attribute) == name { found = value }
        }
        return found
    }

    @inline(__always)
    func forEach(_ body: (_ name: UnsafePointer<CChar>, _ value: UnsafePointer<UInt8>) -> Void) {
        guard var pair = pairs else { return }
        while let name = pair[0], let value = pair[1] {
            body(name, UnsafeRawPointer(value).assumingMemoryBound(to: UInt8.self))
            pair += 2
        }
    }
}
