/// An opaque identifier (UUIDv7) of one kind of thing, so that a record's cannot be taken for a person's.
///
/// Outside it is lower-case text; inside and in the database it is the 16 bytes that the text stands for.
public struct Identifier<Subject>: Hashable, Sendable {
    /// The first eight bytes, the very first one uppermost.
    public let high: UInt64
    /// The last eight bytes.
    public let low: UInt64

    public init(high: UInt64, low: UInt64) {
        self.high = high
        self.low = low
    }

    /// The 16 bytes as a database hands them out.
    public init(bits: (high: UInt64, low: UInt64)) {
        self.init(high: bits.high, low: bits.low)
    }

    /// Creates an identifier, or returns `nil` if the text is not a UUID in its usual lower-case form.
    public init?(_ text: some StringProtocol) {
        guard let bits = UUIDText.bits(text.utf8) else { return nil }
        self.init(bits: bits)
    }

    /// The UUID of zeros only, which nothing has: it stands where a thing is not kept, and before all others.
    public static var zero: Self { Self(high: 0, low: 0) }

    /// The UUID in its usual lower-case form.
    public var text: String { UUIDText.text(high, low) }
}

extension Identifier: CustomStringConvertible {
    public var description: String { text }
}

/// The order of the bytes, which is that of the texts, and with UUIDv7 that of age.
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
