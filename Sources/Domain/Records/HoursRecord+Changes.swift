extension HoursRecord {
    /// Whether the person may still change the record.
    public var canBeMended: Bool {
        origin == .declaration && (status == .draft || status == .returned)
    }

    /// Whether the person may delete the record. Only a draft that was never submitted can be deleted. All others keep
    /// their history.
    public var canBeDiscarded: Bool {
        origin == .declaration && status == .draft && submittedAt == nil
    }

    /// Returns the record with new content and the next version.
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

    /// Returns the record with a new status and the next version.
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
            // A reversed record can be imported again. A rejected record keeps its source number, because it may still
            // be recognised.
            sourceKey: status == .reversed ? nil : sourceKey,
            version: version + 1,
            submittedAt: submittedAt ?? self.submittedAt,
            updatedAt: now
        )
    }
}
