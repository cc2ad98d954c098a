/// A message to the holder of an account, about something that happened. It holds facts and no sentences. `Web` makes
/// the sentences.
public struct Message: Hashable, Sendable {
    /// What a message can tell.
    public enum Kind: String, CaseIterable, Sendable {
        /// One declaration was recognised, returned or rejected. The subject is the record.
        case recognised, returned, rejected
        /// The waiting hours of an import were recognised, or the hours of an import were reversed. There is one
        /// message for each person and import, with the number of records.
        case importRecognised = "import-recognised"
        case importReversed = "import-reversed"
        /// One recognised record was reversed. The subject is the record.
        case reversed
        /// Certificates show hours that were reversed, so they are no longer valid. The quantity is their number.
        case certificatesAffected = "certificates-affected"
        /// A year was cancelled because of false material, or the cancelling was lifted.
        case sanctioned
        case sanctionLifted = "sanction-lifted"
        /// A request to reverse a record was confirmed or refused by the second person. The subject is the approval.
        case reversalConfirmed = "reversal-confirmed"
        case reversalRefused = "reversal-refused"
        /// A request to undo an import was confirmed or refused by the second person. The subject is the batch.
        case undoConfirmed = "undo-confirmed"
        case undoRefused = "undo-refused"
        /// The work of an import has ended: it is checked, added, recognised or undone, or the work has failed. The
        /// subject is the batch.
        case importChecked = "import-checked"
        case importAdded = "import-added"
        case importApproved = "import-approved"
        case importUndone = "import-undone"
        case importFailed = "import-failed"
    }

    /// A thing that a message is about: a record, an approval or a batch, as the kind says.
    public enum Subject {}

    public let id: MessageID
    public let kind: Kind
    public let subject: Identifier<Subject>?
    /// The credit year that it is about.
    public let year: Int?
    /// The title of the record, or the name of the file.
    public let title: String?
    /// The number of records or certificates.
    public let quantity: Int
    public let at: Instant
    public let isRead: Bool

    /// Creates a message.
    public init(
        id: MessageID,
        kind: Kind,
        subject: Identifier<Subject>?,
        year: Int?,
        title: String?,
        quantity: Int,
        at: Instant,
        isRead: Bool
    ) {
        self.id = id
        self.kind = kind
        self.subject = subject
        self.year = year
        self.title = title
        self.quantity = quantity
        self.at = at
        self.isRead = isRead
    }
}

public typealias MessageID = Identifier<Message>
