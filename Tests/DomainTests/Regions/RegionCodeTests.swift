import Domain
import Testing

@Suite struct RegionCodeTests {
    @Test(arguments: ["360102", "000000", "36GJXQ", "36A001", "36Z99Z"])
    func `six digits, or a letter in the third place, make a code`(_ text: String) {
        #expect(RegionCode(text)?.text == text)
        #expect(RegionCode(text)?.isNational == (text.utf8.allSatisfy { $0 < 0x3A }))
    }

    @Test(arguments: ["", "36010", "3601020", "36gjxq", "A60102", "3601A2", "36-001", "３６０１０２", "36G XQ", "36G％'"])
    func `any other text is not a code`(_ text: String) {
        #expect(RegionCode(text) == nil)
    }
}
