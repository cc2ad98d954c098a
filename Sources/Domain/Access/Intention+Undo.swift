/// Taking a whole import back. The region is the one that manages the importing organisation.
extension Intention {
    /// Look at a batch of an organisation that somebody wants to take back.
    public static func seeUndo(_ organisation: OrganisationID, _ region: RegionCode) -> Self {
        Self(.undoImport, .organisation(organisation, region))
    }

    /// Ask that a committed batch be taken back whole.
    public static func requestUndo(_ organisation: OrganisationID) -> Self { Self(.undoImport, .desk(organisation)) }

    /// Confirm or refuse it, as the second person: of the same organisation, or of an HR authority above it; nobody
    /// whose own hours it would touch.
    public static func confirmUndo(
        _ organisation: OrganisationID,
        _ region: RegionCode,
        touchesOwnHours: Bool
    ) -> Self {
        Self(.undoImport, .organisation(organisation, region), .hoursOfMany(withOwn: touchesOwnHours))
    }

    /// Have the taking back of a batch go on that was confirmed and has come to a stop.
    public static func continueUndo(_ organisation: OrganisationID, _ region: RegionCode) -> Self {
        Self(.undoImport, .organisation(organisation, region))
    }
}
