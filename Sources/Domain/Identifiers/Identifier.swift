/// An opaque identifier (UUIDv7) of one kind of thing. Its type prevents the use of a record's identifier for a person.
///
/// Outside the program it is lower-case text. Inside the program and in the database it is the 16 bytes of this text.
public struct Identifier<Subject>: Hashable, Sendable {
    /// The first eight bytes. The first byte is the most significant one.
    public let high: UInt64
    /// The last eight bytes.
    public let low: UInt64

    /// Creates an identifier from its two halves.
    public init(high: UInt64, low: UInt64) {
        self.high = high
        self.low = low
    }

    /// Creates an identifier from the 16 bytes that a database returns.
    public init(bits: (high: UInt64, low: UInt64)) {
        self.init(high: bits.high, low: bits.low)
    }

    /// Creates an identifier, or returns `nil` if the text is not a UUID in its usual lower-case form.
    public init?(_ text: some StringProtocol) {
        guard let bits = UUIDText.bits(text.utf8) else { return nil }
        self.init(bits: bits)
    }

    /// The UUID of zeros only, which nothing has. It comes before all others and stands for a missing identifier.
    public static var zero: Self { Self(high: 0, low: 0) }

    /// The UUID in its usual lower-case form.
    public var text: String { UUIDText.text(high, low) }
}

extension Identifier: CustomStringConvertible {
    public var description: String { text }
}

/// The order of the bytes. It is also the order of the texts and, with UUIDv7, the order of age.
extension Identifier: Comparable {
    public static func < (left: Self, right: Self) -> Bool {
        (left.high, left.low) < (right.high, right.low)
    }
}

/// The identifier of a person.
public typealias PersonID = Identifier<Person>
/// The identifier of an account.
public typealias AccountID = Identifier<Account>
/// The identifier of an organisation.
public typealias OrganisationID = Identifier<Organisation>
/// The identifier of a dated fact.
public typealias DatedFactID = Identifier<DatedFact>
/// The identifier of an office.
public typealias OfficeID = Identifier<Office>
/// The identifier of a record.
public typealias RecordID = Identifier<HoursRecord>
/// The identifier of a file of evidence.
public typealias EvidenceID = Identifier<Evidence>
/// The identifier of an import batch.
public typealias BatchID = Identifier<ImportBatch>
/// The identifier of a certificate.
public typealias CertificateID = Identifier<Certificate>
/// The identifier of a training.
public typealias TrainingID = Identifier<Training>
