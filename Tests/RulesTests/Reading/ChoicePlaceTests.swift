import Rules
import Testing

/// An open choice is shown at the clause that it concerns.
@Suite struct ChoicePlaceTests {
    private func clauses(_ sections: String) throws -> [String] {
        let choices = "\nchoices: [{number: I-1, matter: 甲, chosen: 乙}]"
        return try Shape.policy(sections + choices).openChoices.flatMap(\.clauses)
    }

    @Test(arguments: [
        ("caps: {filled-in-order-of: [completed, id], choice: I-1}", "cap-order"),
        ("applies: {from: 2020, choice: I-1}", "credit-year"),
        (
            "recognition: {declarations: {by: [employer], article: 四}, imports: {choice: I-1}}",
            "imports"
        ),
        ("recognition: {declarations: {by: [employer], article: 四, choice: I-1}}", "declarations"),
    ])
    func `a choice is shown at the clause that it concerns`(sections: String, clause: String) throws {
        #expect(try clauses(sections) == [clause])
    }

    @Test func `every choice of a shipped policy is shown at a clause`() throws {
        for document in try Shelf.shipped.get().documents {
            for choice in document.choices {
                let places = document.clauses.filter { $0.choices.contains(choice.number) }
                #expect(!places.isEmpty, "\(document.id) \(choice.number)")
            }
        }
    }
}
