/// The facts of one record once read, as plain numbers in the slots of the activity's fields: hundredths of an hour,
/// whole numbers, the places of chosen options, 1 and 0 for yes and no.
struct BoundFacts: Hashable, Sendable {
    /// How many values an activity may ask for.
    static let slots = 8
    private static let absent = Int32.min

    private var values = SIMD8<Int32>(repeating: Self.absent)

    /// Nil where nothing was said.
    subscript(slot: Int) -> Int? {
        get {
            let value = values[slot]
            return value == Self.absent ? nil : Int(value)
        }
        set { values[slot] = newValue.map { Int32(clamping: $0) } ?? Self.absent }
    }

    /// The slots of a time, one after another from its field's.
    enum Time {
        static let hours = 0
        static let days = 1
        static let halfDays = 2
        static let minutes = 3
    }
}
