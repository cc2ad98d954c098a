/// Where a record stands among those that came in with it. The door gives it, and alone knows what it means: on a sheet
/// it is the number of the row. Checks compare places and hand them back.
public struct ArrivingPlace: Hashable, Comparable, Sendable {
    /// Greater for what came later; no two records of one import have the same.
    public let order: Int

    public init(_ order: Int) {
        self.order = order
    }

    public static func < (left: ArrivingPlace, right: ArrivingPlace) -> Bool {
        left.order < right.order
    }
}
