import Documents
public import Domain
public import Groundwork
import Rules
import Store

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
        let subjects = order.kind == .standings ? subjects(of: order.year ?? 0) : []
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

extension PrepareExport {
    /// Every subject that one of the year's policies knows, in their order.
    private func subjects(of year: Int) -> [Subject] {
        var found: [Subject] = []
        for series in ground.series {
            guard let policy = try? ground.policy(series: series.id, year: year) else { continue }
            for subject in policy.subjects where !found.contains(where: { $0.id == subject.id }) {
                found.append(subject)
            }
        }
        return found
    }
}
