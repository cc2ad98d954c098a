import Testing

@testable import Domain

@Suite struct KnownRegionsTests {
    @Test(arguments: ["110105", "360102", "360983", "330114", "659012", "441900", "820000", "830000"])
    func `counties of today are known, and cities without counties`(code: String) {
        #expect(KnownRegions.contains(code))
    }

    @Test(arguments: ["110103", "110104", "310103", "362131", "362501", "512901", "422401"])
    func `counties that were abolished, moved or renamed are known`(code: String) {
        #expect(KnownRegions.contains(code))
    }

    @Test(arguments: ["360199", "990101", "000101", "840000", "110000", "36010", "3601020", "36010A", "３６０１０２", ""])
    func `what never was a county is not`(code: String) {
        #expect(!KnownRegions.contains(code))
    }

    @Test func `the table is read whole`() {
        let words = KnownRegions.table.split(separator: "\n").map { $0.split(separator: " ") }
        #expect(words.allSatisfy { $0.count > 1 && $0[0].count == 5 && $0[0].hasSuffix(":") })
        #expect(KnownRegions.read(KnownRegions.table).count == 6634)
        #expect(KnownRegions.read("3601: 01 11-13\nnonsense\n3602: 20-11") == [360101, 360111, 360112, 360113])
    }
}
