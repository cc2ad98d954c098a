import Domain
import Testing

@Suite struct OrganisationNameTests {
    @Test(arguments: [
        "示范学院（东区）", "示范学院(东区)", "示范学院 （东区）", "示范学院【东区】", "示范学院〔东区〕", "\u{FEFF}示范学院(东\u{200B}区) ", "示范学院(东区)。",
    ])
    func `brackets, width and spaces make no other unit`(name: String) {
        #expect(OrganisationName.key(name) == "示范学院(东区)")
        #expect(OrganisationName.key(OrganisationName.key(name)) == OrganisationName.key(name))
    }

    @Test(arguments: [("示范学院", "示范学院(东区)"), ("示范一院", "示范二院"), ("ABC", "ABD")])
    func `other units have other keys`(left: String, right: String) {
        #expect(OrganisationName.key(left) != OrganisationName.key(right))
    }

    @Test func `capitals make no other unit`() {
        #expect(OrganisationName.key("ＡＢＣ公司") == OrganisationName.key("abc公司"))
    }
}
