extension HoursRecord {
    /// Whether the person may still change it.
    public var canBeMended: Bool {
        origin == .declaration && (status == .draft || status == .returned)
    }

    /// What was handed in once keeps its history; only a draft that nobody else has seen can go.
    public var canBeDiscarded: Bool {
        origin == .declaration && status == .draft && submittedAt == nil
    }

    /// The same record with what its person has changed; its version is the next one.
    public func with(content: RecordContent, creditYear: Int, at now: Instant) -> HoursRecord {
        HoursRecord(
            id: id,
            person: person,
            creditYear: creditYear,
            content: content,
            status: status,
            origin: origin,
            organisation: organisation,
            batch: batch,
            sourceKey: sourceKey,
            version: version + 1,
            submittedAt: submittedAt,
            updatedAt: now
        )
    }

    /// The same record in another state; its version is the next one.
    public func with(
        status: RecordStatus,
        organisation: OrganisationID? = nil,
        submittedAt: Instant? = nil,
        at now: Instant
    ) -> HoursRecord {
        HoursRecord(
            id: id,
            person: person,
            creditYear: creditYear,
            content: content,
            status: status,
            origin: origin,
            organisation: organisation ?? self.organisation,
            batch: batch,
            // What was taken back can come again. What was rejected can too, but may be recognised after all.
            sourceKey: status == .reversed ? nil : sourceKey,
            version: version + 1,
            submittedAt: submittedAt ?? self.submittedAt,
            updatedAt: now
        )
    }
}
