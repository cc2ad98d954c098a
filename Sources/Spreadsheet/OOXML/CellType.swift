/// The type of a cell, from its attribute `t`.
enum CellType {
    case number, shared, inline, formulaText, boolean, error, isoDate

    init(_ bytes: UnsafePointer<UInt8>, until end: UInt8) {
        switch (bytes[0], bytes[0] == end ? end : bytes[1]) {
        case (UInt8(ascii: "s"), end): self = .shared
        case (UInt8(ascii: "s"), _): self = .formulaText
        case (UInt8(ascii: "i"), _): self = .inline
        case (UInt8(ascii: "b"), _): self = .boolean
        case (UInt8(ascii: "e"), _): self = .error
        case (UInt8(ascii: "d"), _): self = .isoDate
        default: self = .number
        }
    }
}
