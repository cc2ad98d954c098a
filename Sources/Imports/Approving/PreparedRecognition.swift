import Domain
import Groundwork
import SQLDatabase
import Store

/// The changes that recognise a page of a batch, and the witness of the data on which they depend.
struct PreparedRecognition: Sendable {
    /// The number of waiting and recognised records of the page.
    let standing: Int
    let witness: Witness

    /// The records with their new status.
    private let records: [HoursRecord]
    private let standings: [Standing]
    private let ledger: [Ledger.YearEntry]
    /// The years of policies that look beyond one year. They are settled one by one after the records are saved.
    private let cycles: [PreparedAddition.Cycle]

    init(_ settlement: YearSettlement, standing: Int, witness: Witness) {
        self.standing = standing
        self.witness = witness
        records = settlement.records
        standings = settlement.standings
        ledger = settlement.ledger
        cycles = settlement.cycles
    }

    func write(for batch: BatchID, by actor: Actor, _ ground: Ground, in tx: any SQLTransaction) throws {
        let now = ground.now()
        try Records.turn(records, at: now, in: tx)
        try RecordHistory.add(.recognised, to: records, by: actor, at: now, in: tx)
        try ground.audit("declaration-recognised", of: records, by: actor, in: tx)
        try Standings.put(standings, at: now, in: tx)
        try SettleYear(ground)(cycles.map { ($0.known, $0.year) }, in: tx)
        try Ledger.add(ledger, by: actor.account, at: now, reason: nil, in: tx)
        // A page has all rows of its people, so each person gets one message about the batch.
        try SendNews(ground)(News.ofImport(.importRecognised, batch, records), in: tx)
    }
}
