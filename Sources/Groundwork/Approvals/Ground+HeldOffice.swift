import Domain
import SQLDatabase
import Store

extension Ground {
    /// Checks again, within the transaction, that the actor still holds the office. Both persons must be in office.
    /// - Throws: `Refusal.notYourRole` if the office has ended meanwhile.
    func requireOffice(of actor: Actor, in sql: any SQLReader) throws {
        guard let office = actor.office else { return }
        guard try Assignments.isUsable(office.id, by: actor.account, at: now(), in: sql) else {
            throw Refusal.notYourRole
        }
    }
}
