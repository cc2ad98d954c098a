/// A name from expat, valid for one call. The prefix is ignored: strict and transitional files differ only in
/// namespaces, and programs may choose any prefix.
struct XMLName {
    let local: UnsafePointer<CChar>

    init(_ bytes: UnsafePointer<CChar>) {
        var local = bytes
        var scan = bytes
        while scan.pointee != 0 {
            if scan.pointee == 0x3A { local = scan + 1 }
            scan += 1
        }
        self.local = local
    }

    @inline(__always)
    static func == (name: XMLName, text: StaticString) -> Bool {
        for place in 0..<text.utf8CodeUnitCount
        where UInt8(bitPattern: name.local[place]) != text.utf8Start[place] { return false }
        return name.local[text.utf8CodeUnitCount] == 0
    }

    static func != (name: XMLName, text: StaticString) -> Bool { !(name == text) }
}
