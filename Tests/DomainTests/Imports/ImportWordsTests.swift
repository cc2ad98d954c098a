import Domain
import Testing

@testable import TestSupport

@Suite struct ImportWordsTests {
    @Test func `every state has its own word, which is not its identifier`() {
        let words = ImportBatch.State.allCases.map(\.chineseName)
        #expect(Set(words).count == words.count)
        #expect(words.allSatisfy { word in word.unicodeScalars.allSatisfy { $0.value > 0x4E00 } })
    }

    @Test(arguments: [(ImportBatch.State.staged, 0, "没有新内容"), (.staged, 1, "待确认"), (.committed, 0, "没有导入任何行")])
    func `only a checked sheet without new rows is called nothing to import`(
        state: ImportBatch.State,
        new: Int,
        word: String
    ) {
        var batch = ImportBatch(
            id: BatchID(stored: "b"),
            organisation: OrganisationID(stored: "o"),
            importedBy: AccountID(stored: "a"),
            fileName: "学时.xlsx",
            options: ImportBatch.Options(),
            state: state,
            createdAt: Instant(milliseconds: 0)
        )
        batch.tally.new = new
        #expect(batch.stateName == word)
        #expect(batch.hasNothingToAdd == (word == "没有新内容"))
    }

    @Test(arguments: [(0, "nothing-imported", "没有导入任何行"), (1, "committed", "已导入")])
    func `an import is called imported only if rows were added`(added: Int, code: String, word: String) {
        var batch = ImportBatch(
            id: BatchID(stored: "b"),
            organisation: OrganisationID(stored: "o"),
            importedBy: AccountID(stored: "a"),
            fileName: "学时.xlsx",
            options: ImportBatch.Options(),
            state: .committed,
            createdAt: Instant(milliseconds: 0)
        )
        batch.tally.added = added
        batch.tally.refused = 3
        #expect(batch.stateCode == code && batch.stateName == word)
        batch.state = .undone
        #expect(batch.stateCode == "undone" && batch.stateName == "已撤销")
    }
}
