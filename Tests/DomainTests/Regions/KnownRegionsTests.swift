import Testing

@testable import Domain

@Suite struct KnownRegionsTests {
    @Test(arguments: ["110105", "360102", "360983", "330114", "659012", "441900", "820000", "830000"])
    func `present counties are known, and cities without counties`(code: String) {
        #expect(KnownRegions.contains(code))
    }

    @Test(arguments: ["110103", "110104", "310103", "362131", "362501", "512901", "422401"])
    func `counties that were abolished, moved or renamed are known`(code: String) {
        #expect(KnownRegions.contains(code))
    }

    @Test(arguments: ["360199", "990101", "000101", "840000", "110000", "36010", "3601020", "36010A", "３６０１０２", ""])
    func `codes that never were a county are not known`(code: String) {
        #expect(!KnownRegions.contains(code))
    }

    /// Each code with the reason why it is known now. Every code that was known is still known.
    private static let differences = [
        // Districts and a city that were created after the earlier table was written.
        350604: "龙海区，2021", 350605: "长泰区，2021", 520581: "黔西市，2021", 610305: "凤翔区，2021", 500157: "两江新区，2025",
        // The counties of Lishui before it became a city, from 1984 and 1986 to 2000. They were missing in the earlier
        // table.
        332801: "丽水市", 332802: "龙泉市", 332825: "庆元县", 332826: "缙云县", 332827: "遂昌县", 332828: "松阳县",
        332829: "景宁畲族自治县",
    ]

    @Test func `all codes are known or unknown as before, except the listed ones`() {
        #expect(EarlierTable.codes.count == 6634)
        let changed = (0...999_999).filter { number in
            let code = String(String(1_000_000 + number).dropFirst())
            return KnownRegions.contains(code) != EarlierTable.codes.contains(number)
        }
        #expect(Set(changed) == Set(Self.differences.keys))
        #expect(changed.allSatisfy { !EarlierTable.codes.contains($0) })
    }
}
