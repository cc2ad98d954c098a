import Domain
import Testing

@Suite struct OrganisationNameTests {
    @Test(arguments: [
        "示范学院（东区）", "示范学院(东区)", "示范学院 （东区）", "示范学院【东区】", "示范学院〔东区〕", "\u{FEFF}示范学院(东\u{200B}区) ", "示范学院(东区)。",
    ])
    func `names with other brackets, width or spaces have the same key`(name: String) {
        #expect(OrganisationName.key(name) == "示范学院(东区)")
        #expect(OrganisationName.key(OrganisationName.key(name)) == OrganisationName.key(name))
    }

    @Test(arguments: [("示范学院", "示范学院(东区)"), ("示范一院", "示范二院"), ("ABC", "ABD")])
    func `different names have different keys`(left: String, right: String) {
        #expect(OrganisationName.key(left) != OrganisationName.key(right))
    }

    @Test func `names with other capitals have the same key`() {
        #expect(OrganisationName.key("ＡＢＣ公司") == OrganisationName.key("abc公司"))
    }
}
