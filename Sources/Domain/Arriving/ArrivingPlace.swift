/// The place of a record among the records of the same import. The door assigns it, and only the door knows its
/// meaning: in a sheet it is the row number. Checks compare places and return them.
public struct ArrivingPlace: Hashable, Comparable, Sendable {
    /// The number that orders the records of an import. Later records have a greater number, and each number is unique.
    public let order: Int

    /// Creates a place.
    public init(_ order: Int) {
        self.order = order
    }

    public static func < (left: ArrivingPlace, right: ArrivingPlace) -> Bool {
        left.order < right.order
    }
}
