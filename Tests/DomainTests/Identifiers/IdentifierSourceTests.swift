import Domain
import Testing

@Suite struct IdentifierSourceTests {
    private func source(at milliseconds: Int, _ random: (UInt64, UInt64)) -> IdentifierSource {
        IdentifierSource(clock: { Instant(milliseconds: milliseconds) }, random: { random })
    }

    /// The time is from the example in RFC 9562. The version is 7, the variant 10.
    @Test func `time, version and variant are in the places that the RFC defines`() {
        let id: PersonID = source(at: 0x017F_22E2_79B0, (.max, .max))()
        #expect(id.text == "017f22e2-79b0-7fff-bfff-ffffffffffff")
        let zero: PersonID = source(at: 0x017F_22E2_79B0, (0, 0))()
        #expect(zero.text == "017f22e2-79b0-7000-8000-000000000000")
    }

    @Test(arguments: [0, 1, 1_700_000_000_000, 281_474_976_710_655])
    func `a new identifier can be read back`(milliseconds: Int) {
        let id: RecordID = source(at: milliseconds, (0x1234_5678_9ABC_DEF0, 0x0FED_CBA9_8765_4321))()
        #expect(RecordID(id.text) == id)
    }

    @Test func `later identifiers sort after earlier ones`() {
        let early: BatchID = source(at: 1_700_000_000_000, (.max, .max))()
        let late: BatchID = source(at: 1_700_000_000_001, (0, 0))()
        #expect(early.text < late.text)
    }

    @Test func `a clock before 1970 gives the first moment and does not crash`() {
        let id: RecordID = source(at: -5, (0, 0))()
        #expect(id.text == "00000000-0000-7000-8000-000000000000")
    }

    @Test func `the system's source never repeats an identifier`() {
        let made = (0..<10_000).map { _ in IdentifierSource.system() as RecordID }
        #expect(Set(made).count == made.count)
    }
}
