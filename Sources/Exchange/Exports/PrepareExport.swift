import Documents
public import Domain
public import Groundwork
import Rules

/// Prepares an export of the people in the actor's scope, with their full document numbers.
public struct PrepareExport: Sendable {
    private let ground: Ground

    public init(_ ground: Ground) {
        self.ground = ground
    }

    /// Checks the order and reads no data, so that all faults are reported before the first row is sent.
    /// - Throws: `Refusal` if the actor may not export. `FormFault` if the order has a fault.
    public func callAsFunction(_ actor: Actor, _ order: ExportOrder) throws -> Export {
        try ground.access.require(actor, .exportPeople)
        let office = try ground.access.office(of: actor, for: .export)
        let order = try order.checked(ground)
        let subjects = order.kind == .standings ? ground.subjects(year: order.year) : []
        return Export(
            ground: ground,
            actor: actor,
            organisation: office.organisation,
            scope: office.scope,
            order: order,
            subjects: subjects
        )
    }
}
