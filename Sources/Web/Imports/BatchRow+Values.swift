import Domain
import Imports

extension BatchRow {
    init(_ listed: ListedBatch) {
        let batch = listed.batch
        let tally = listed.batch.tally
        self.init(
            fileName: batch.fileName,
            kind: batch.options.kind.chineseName,
            href: "/imports/\(batch.id)",
            when: batch.createdAt.chinese,
            who: listed.importedBy + (listed.importedIn.map { "（\($0.office.role.chineseName)）" } ?? ""),
            chip: batch.chip,
            added: batch.state.isCounted ? (batch.state == .staged ? tally.new : tally.added).grouped : "–",
            already: batch.state.isCounted ? tally.already.grouped : "–",
            similar: batch.state.isCounted ? tally.similar.grouped : "–",
            refused: batch.state.isCounted ? tally.refused.grouped : "–"
        )
    }
}

extension ImportBatch {
    /// The state of the batch.
    var chip: StatusChip { StatusChip(tone: hasNothingToAdd || hasAddedNothing ? .plain : state.tone, text: stateName) }
}

extension ImportBatch.State {
    /// Whether its rows were counted and the counts are still valid.
    fileprivate var isCounted: Bool {
        switch self {
        case .staged, .committing, .committed, .approving, .undoing, .undone: true
        case .reading, .choosing, .checking, .cancelled, .unreadable: false
        }
    }

    fileprivate var tone: StatusChip.Tone {
        switch self {
        case .reading, .choosing, .checking, .staged, .committing, .approving, .undoing: .wait
        case .committed: .ok
        case .undone, .cancelled: .plain
        case .unreadable: .bad
        }
    }
}
