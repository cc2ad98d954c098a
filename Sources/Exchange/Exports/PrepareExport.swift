import Documents
public import Domain
public import Groundwork
import Rules

/// Makes ready an export of the people whom an account looks after, with their whole document numbers.
public struct PrepareExport: Sendable {
    private let ground: Ground

    public init(_ ground: Ground) {
        self.ground = ground
    }

    /// Reads nothing yet: what can be wrong is told before the first row goes out.
    /// - Throws: `Refusal`; `FormFault` for what has to be mended.
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
