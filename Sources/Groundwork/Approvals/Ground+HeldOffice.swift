import Domain
import SQLDatabase
import Store

extension Ground {
    /// Asks again, within the change, whether the actor holds the office still: what takes two persons takes two who are
    /// in office.
    /// - Throws: `Refusal.notYourRole` when the office has ended meanwhile.
    func requireOffice(of actor: Actor, in sql: any SQLReader) throws {
        guard let office = actor.office else { return }
        guard try Assignments.isHeld(office.id, by: actor.account, in: sql) else { throw Refusal.notYourRole }
    }
}
