/// The facts of one record as plain numbers, in the slots of the activity's fields: hundredths of an hour, whole
/// numbers, places of chosen options, and 1 or 0 for yes or no.
struct BoundFacts: Hashable, Sendable {
    /// The number of slots for each activity.
    static let slots = 8
    private static let absent = Int32.min

    private var values = SIMD8<Int32>(repeating: Self.absent)

    /// The value in a slot; `nil` if none is stated.
    subscript(slot: Int) -> Int? {
        get {
            let value = values[slot]
            return value == Self.absent ? nil : Int(value)
        }
        set { values[slot] = newValue.map { Int32(clamping: $0) } ?? Self.absent }
    }

    /// The slots of a time, relative to the slot of its field.
    enum Time {
        static let hours = 0
        static let days = 1
        static let halfDays = 2
        static let minutes = 3
    }
}
