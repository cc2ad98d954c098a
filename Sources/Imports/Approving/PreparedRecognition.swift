import Domain
import Groundwork
import SQLDatabase
import Store

/// What recognising a page of a batch comes to, worked out from what was registered at one moment, and what must still
/// be so when it is written.
struct PreparedRecognition: Sendable {
    /// How many records of the page stand, whether they wait or were recognised before.
    let standing: Int
    let witness: Witness

    /// As they are to be.
    private let records: [HoursRecord]
    private let standings: [Standing]
    private let ledger: [Ledger.Placed]
    /// Years of policies that look beyond one: settled one by one, once the records count.
    private let cycles: [PreparedAddition.Cycle]

    init(_ settlement: YearSettlement, standing: Int, witness: Witness) {
        self.standing = standing
        self.witness = witness
        records = settlement.records
        standings = settlement.standings
        ledger = settlement.ledger
        cycles = settlement.cycles
    }

    func write(by actor: Actor, _ ground: Ground, in tx: any SQLTransaction) throws {
        let now = ground.now()
        try Records.turn(records, at: now, in: tx)
        try RecordHistory.add(.recognised, to: records, by: actor, at: now, in: tx)
        try ground.audit("declaration-recognised", of: records, by: actor, in: tx)
        try Standings.put(standings, at: now, in: tx)
        for cycle in cycles { try SettleYear(ground)(cycle.known, year: cycle.year, in: tx) }
        try Ledger.add(ledger, by: actor.account, at: now, reason: nil, in: tx)
    }
}
