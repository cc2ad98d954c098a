/// A thing that only one writer holds at a time, such as the year of a person.
///
/// A writer takes its holds before its transaction begins. Two different things may share a number by chance. Then one
/// writer waits although it need not, which does no harm.
public struct SQLHold: Hashable, Sendable {
    /// The number under which the engine knows the thing.
    public let number: Int64

    /// - Parameter name: A name that contains the kind of the thing and its key.
    public init(_ name: String) {
        // FNV-1a gives the same number in every process and on every machine.
        let hash = name.utf8.reduce(0xcbf2_9ce4_8422_2325 as UInt64) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }
        number = Int64(bitPattern: hash)
    }
}
