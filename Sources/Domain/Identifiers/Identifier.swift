/// An opaque identifier (UUIDv7 as lower-case text) of one kind of thing, so that a record's cannot be taken for a person's.
public struct Identifier<Subject>: Hashable, Sendable, CustomStringConvertible {
    public let text: String

    /// Nil unless the text is a UUID in its usual lower-case form.
    public init?(_ text: some StringProtocol) {
        guard Self.isWellFormed(text.utf8) else { return nil }
        self.text = String(text)
    }

    /// For values that were checked when they were written, such as a column of ours.
    public init(stored text: String) {
        self.text = text
    }

    public var description: String { text }

    private static func isWellFormed(_ bytes: some Collection<UInt8>) -> Bool {
        guard bytes.count == 36 else { return false }
        for (place, byte) in bytes.enumerated() {
            switch (place, byte) {
            case (8, UInt8(ascii: "-")), (13, UInt8(ascii: "-")), (18, UInt8(ascii: "-")), (23, UInt8(ascii: "-")):
                continue
            case (8, _), (13, _), (18, _), (23, _):
                return false
            case (_, UInt8(ascii: "0")...UInt8(ascii: "9")), (_, UInt8(ascii: "a")...UInt8(ascii: "f")):
                continue
            default:
                return false
            }
        }
        return true
    }
}

public typealias PersonID = Identifier<Person>
public typealias AccountID = Identifier<Account>
public typealias OrganisationID = Identifier<Organisation>
public typealias DatedFactID = Identifier<DatedFact>
public typealias OfficeID = Identifier<Office>
public typealias RecordID = Identifier<HoursRecord>
public typealias EvidenceID = Identifier<Evidence>
public typealias BatchID = Identifier<ImportBatch>
public typealias CertificateID = Identifier<Certificate>
public typealias TrainingID = Identifier<Training>
