/// Undoing a whole import. The region is the one that manages the importing organisation.
extension Intention {
    /// See a batch of an organisation and the request to undo it.
    public static func seeUndo(_ organisation: OrganisationID, _ region: RegionCode) -> Self {
        Self(.undoImport, .organisation(organisation, region))
    }

    /// Request the undo of a committed batch.
    public static func requestUndo(_ organisation: OrganisationID) -> Self { Self(.undoImport, .desk(organisation)) }

    /// Confirm or refuse the undo as the second person. The second person belongs to the same organisation or to an HR
    /// authority above it. The undo must not touch their own hours.
    public static func confirmUndo(
        _ organisation: OrganisationID,
        _ region: RegionCode,
        touchesOwnHours: Bool
    ) -> Self {
        Self(.undoImport, .organisation(organisation, region), .hoursOfMany(withOwn: touchesOwnHours))
    }

    /// Continue an undo that was confirmed and has stopped.
    public static func continueUndo(_ organisation: OrganisationID, _ region: RegionCode) -> Self {
        Self(.undoImport, .organisation(organisation, region))
    }
}
