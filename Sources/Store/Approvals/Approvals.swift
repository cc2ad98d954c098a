public import Domain
public import SQLDatabase

/// The approvals of all kinds in the database, with their decisions.
public enum Approvals {
    /// The columns of `approval a` that `read` reads.
    static let columns = """
        a.id, a.kind, a.subject_id, a.credit_year, a.person_id, a.organisation_id, a.region_code, a.asked_by,
        a.asked_by_name, a.asked_office_id, a.asked_at, a.reason, a.state, a.decided_by, a.decided_by_name,
        a.decided_office_id, a.decision_reason, a.decided_at_console, a.ended_at
        """

    /// Returns the approval, or `nil` if there is no such approval.
    public static func find(_ id: ApprovalID, in sql: any SQLReader) throws -> Approval? {
        try sql.first("SELECT \(columns) FROM approval a WHERE a.id = ?", [.id(id)], read)
    }

    /// Returns the newest approval of a kind about a subject, decided or not.
    public static func latest(
        _ kind: ApprovalKind,
        about subject: Approval.Subject,
        in sql: any SQLReader
    ) throws -> Approval? {
        try sql.first(
            """
            SELECT \(columns) FROM approval a
            WHERE a.subject_id = ? AND a.kind = ? AND coalesce(a.credit_year, 0) = ?
            ORDER BY CASE WHEN a.state = 'waiting' THEN 0 ELSE 1 END, a.asked_at DESC, a.id DESC LIMIT 1
            """,
            [.id(subject.id), .text(kind.rawValue), .integer(subject.year ?? 0)],
            read
        )
    }

    /// Returns the waiting approvals of a kind about subjects.
    public static func waiting(
        _ kind: ApprovalKind,
        about subjects: [Approval.Subject],
        in sql: any SQLReader
    ) throws -> [Approval.Subject: Approval] {
        let found = try sql.rows(
            for: subjects,
            { .id($0.id) },
            values: [.text(kind.rawValue)],
            {
                "SELECT \(columns) FROM approval a WHERE a.kind = ? AND a.state = 'waiting' AND a.subject_id IN (\($0))"
            },
            read
        )
        return Dictionary(found.map { ($0.subject, $0) }) { first, _ in first }
    }

    /// Adds an approval that waits.
    /// - Returns: `false`, and adds nothing, if an approval of the same kind and subject waits already.
    @discardableResult
    public static func add(_ approval: Approval, in tx: any SQLTransaction) throws -> Bool {
        let (subject, place, asked) = (approval.subject, approval.place, approval.asked)
        return try tx.execute(
            """
            INSERT INTO approval (id, kind, subject_id, credit_year, person_id, organisation_id, region_code, asked_by,
                asked_by_name, asked_office_id, asked_at, reason, state, decided_at_console)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'waiting', 0)
            ON CONFLICT (subject_id, kind, coalesce(credit_year, 0)) WHERE state = 'waiting' DO NOTHING
            """,
            [
                .id(approval.id), .text(approval.kind.rawValue), .id(subject.id), .integer(subject.year),
                .id(place.person), .id(place.organisation), .text(place.region?.text),
                .id(asked.account), .text(asked.name), .id(asked.office),
                .integer(asked.at.milliseconds), .text(asked.reason),
            ]
        ) > 0
    }

    /// Saves the decision of an approval.
    /// - Parameter approval: The approval with its decision.
    /// - Throws: `LookupFailure.outdated` if the approval no longer waits.
    public static func decide(_ approval: Approval, in tx: any SQLTransaction) throws {
        guard let decision = approval.decision else { throw LookupFailure.outdated }
        let changed = try tx.execute(
            """
            UPDATE approval SET state = ?, decided_by = ?, decided_by_name = ?, decided_office_id = ?,
                decision_reason = ?, decided_at_console = ?, ended_at = ?
            WHERE id = ? AND state = 'waiting'
            """,
            [
                .text(approval.state.rawValue), .id(decision.account), .text(decision.name),
                .id(decision.office), .text(decision.reason), .integer(decision.isAtConsole ? 1 : 0),
                .integer(decision.at.milliseconds), .id(approval.id),
            ]
        )
        if changed == 0 { throw LookupFailure.outdated }
    }

    /// Ends the waiting approvals about subjects that have changed in another way.
    /// - Returns: The number of approvals that have lapsed.
    @discardableResult
    public static func lapse<Thing>(
        _ kind: ApprovalKind,
        about things: [Identifier<Thing>],
        at: Instant,
        in tx: any SQLTransaction
    ) throws -> Int {
        let waiting = try tx.rows(
            for: things,
            { .id($0) },
            values: [.text(kind.rawValue)],
            { "SELECT id FROM approval WHERE kind = ? AND state = 'waiting' AND subject_id IN (\($0))" }
        ) { ApprovalID(bits: try $0.identifier()) }
        try tx.execute(
            "UPDATE approval SET state = 'lapsed', ended_at = ? WHERE id = ? AND state = 'waiting'",
            rows: waiting.map { [.integer(at.milliseconds), .id($0)] }
        )
        return waiting.count
    }

    static func read(_ row: inout SQLRow) throws -> Approval {
        let id = ApprovalID(bits: try row.identifier())
        let kind: ApprovalKind = try word(try row.text(), of: "approval.kind")
        let subject = Approval.Subject(id: Identifier(bits: try row.identifier()), year: row.optionalInteger())
        let place = Approval.Place(
            person: try row.optionalIdentifier().map(PersonID.init(bits:)),
            organisation: try row.optionalIdentifier().map(OrganisationID.init(bits:)),
            region: row.optionalText().flatMap(RegionCode.init)
        )
        let asked = Approval.Asked(
            account: AccountID(bits: try row.identifier()),
            name: try row.text(),
            office: try row.optionalIdentifier().map(OfficeID.init(bits:)),
            at: Instant(milliseconds: try row.integer()),
            reason: try row.text()
        )
        let state: Approval.State = try word(try row.text(), of: "approval.state")
        return Approval(
            id: id,
            kind: kind,
            subject: subject,
            place: place,
            asked: asked,
            state: state,
            decision: try readDecision(&row)
        )
    }

    private static func readDecision(_ row: inout SQLRow) throws -> Approval.Decision? {
        let account = try row.optionalIdentifier().map(AccountID.init(bits:))
        let (name, office) = (row.optionalText(), try row.optionalIdentifier().map(OfficeID.init(bits:)))
        let (reason, isAtConsole) = (row.optionalText(), try row.integer() == 1)
        guard let account, let name, let at = row.optionalInteger() else { return nil }
        return Approval.Decision(
            account: account,
            name: name,
            office: office,
            at: Instant(milliseconds: at),
            reason: reason,
            isAtConsole: isAtConsole
        )
    }
}
