import Domain
import Testing

@Suite struct DocumentKindTests {
    @Test(arguments: DocumentKind.allCases)
    func `a kind is found by its Chinese name`(kind: DocumentKind) {
        #expect(DocumentKind(chineseName: " \(kind.chineseName)\u{3000}") == kind)
        #expect(DocumentKind(rawValue: kind.rawValue) == kind)
    }

    @Test(arguments: ["", "驾驶证", "passport"])
    func `another name is no kind`(name: String) {
        #expect(DocumentKind(chineseName: name) == nil)
    }
}
