import Documents
public import Domain
import Rules

/// Writes the sheet that people download, fill in and upload.
public struct WriteTemplate: Sendable {
    private let ground: Ground

    public init(_ ground: Ground) {
        self.ground = ground
    }

    /// - Returns: false when no policy holds for the year.
    public func callAsFunction(_ actor: Actor, year: Int, to path: String) async throws -> Bool {
        try Access.require(actor, .importSheet(.hours))
        guard let role = actor.importer?.role,
            let rules = ground.sheetRules(year: year, defaultActivity: role.defaultActivity, registrar: role.registrar)
        else { return false }
        try await onOwnThread { try HoursSheetTemplate.write(path: path, year: year, rules: rules) }
        return true
    }
}
