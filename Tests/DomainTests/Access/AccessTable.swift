import Domain
import Testing

/// One answer of the table.
struct AccessCase: Sendable, CustomTestStringConvertible {
    let asker: Asker
    let question: String
    let whose: Whose?
    let intention: Intention
    let expected: Decision

    var testDescription: String { "\(asker) · \(question) · \(whose?.rawValue ?? "—")" }
}

/// Who may do what to whom. A letter for each of own, colleague, neighbour, stranger, doctor:
/// `y` allowed, `-` has no hours of their own, else refused: `r` not your role, `n` not yours, `o` own
/// declaration, `s` same person.
enum AccessTable {
    private static let table = """
                                professional clerk both  provider health city  province
        see the year            ynnnn        -ynnn yynnn -nnnn    -nnny  yyynn -yyyy
        declare                 ynnnn        -nnnn ynnnn -nnnn    -nnnn  ynnnn -nnnn
        issue the certificate   ynnnn        -nnnn ynnnn -nnnn    -nnnn  ynnnn -nnnn
        recognise at college    rrrrr        -yyyy oyyyy -rrrr    -nnnn  nnnnn -nnnn
        recognise at own desk   rrrrr        -yyyy oyyyy -rrrr    -yyyy  oyyyy -yyyy
        recognise nowhere       rrrrr        -nnnn nnnnn -rrrr    -nnnn  nnnnn -nnnn
        manage the account      rrrrr        -ynnn yynnn -rrrr    -rrrr  rrrrr -rrrr
        manage an official's    rrrrr        -rrrr rrrrr -rrrr    -rrrr  oyynn -yyyy
        ask for a reversal      rrrrr        -ynnn oynnn -rrrr    -rrrr  oyynn -yyyy
        keep facts of people    rrrrr        -ynnn oynnn -rrrr    -rrrr  oyynn -yyyy
        confirm another's       rrrrr        -ynnn oynnn -rrrr    -rrrr  oyynn -yyyy
        confirm one's own       rrrrr        -snnn osnnn -rrrr    -rrrr  ossnn -ssss
        sanction                rrrrr        -rrrr rrrrr -rrrr    -rrrr  oyynn -yyyy
        import hours for        rrrrr        -ynnn oynnn -yyyy    -nnny  oyynn -yyyy
        work at a desk          r            y     y     y        y      y     y
        export people           r            y     y     r        y      y     y
        import at all           r            y     y     y        y      y     y
        import a roster         r            y     y     r        r      y     y
        see the college's batch r            y     y     n        n      n     n
        see the own batch       r            y     y     y        y      y     y
        approve college's batch r            y     y     r        n      n     n
        ask to undo the college r            y     y     n        n      n     n
        see the college's undo  r            y     y     n        n      y     y
        confirm another's undo  r            y     y     n        n      y     y
        confirm the own undo    r            s     s     n        n      s     s
        undo of one's own hours r            o     o     n        n      o     o
        at the console          r            y     y     n        n      y     y
        have an undo go on      r            y     y     n        n      y     y
        keep own trainings      r            r     r     y        r      r     r
        keep others' trainings  r            r     r     n        r      r     r
        """

    static let cases: [AccessCase] = {
        let lines = table.split(separator: "\n")
        let askers = lines[0].split(separator: " ").map { Asker(rawValue: String($0)) }
        return lines.dropFirst().flatMap { line in
            let question = line.prefix(24).trimmed
            let answers = line.dropFirst(24).split(separator: " ")
            return zip(askers, answers).flatMap { Self.answers(of: $0, to: question, $1) }
        }
    }()

    private static func answers(of asker: Asker?, to question: String, _ letters: Substring) -> [AccessCase] {
        guard let asker else { return [] }
        return zip(Whose.allCases, letters).compactMap { whose, letter in
            guard let expected = decision(letter) else { return nil }
            let isAboutPerson = letters.count > 1
            guard let scope = isAboutPerson ? whose.scope(for: asker) : Whose.colleague.scope(for: asker),
                let intention = intention(question, scope, asker)
            else { return nil }
            return AccessCase(
                asker: asker,
                question: question,
                whose: isAboutPerson ? whose : nil,
                intention: intention,
                expected: expected
            )
        }
    }

    private static func decision(_ letter: Character) -> Decision? {
        switch letter {
        case "y": .allowed
        case "r": .refused(.notYourRole)
        case "n": .refused(.notYours)
        case "o": .refused(.ownDeclaration)
        case "s": .refused(.samePerson)
        default: nil
        }
    }

    private static func intention(_ question: String, _ scope: PersonScope, _ asker: Asker) -> Intention? {
        let desk = asker.actor.assignments.first?.organisation ?? People.college
        return switch question {
        case "see the year": .seeYear(scope)
        case "declare": .declare(scope)
        case "issue the certificate": .issueCertificate(scope)
        case "recognise at college": .recognise(scope, at: People.college)
        case "recognise at own desk": .recognise(scope, at: desk)
        case "recognise nowhere": .recognise(scope, at: nil)
        case "manage the account": .managePerson(scope)
        case "manage an official's": .manageOfficial(scope)
        case "ask for a reversal": .requestReversal(scope)
        case "keep facts of people": .keepFacts(scope)
        case "confirm another's": .confirmReversal(scope, requestedBy: People.other)
        case "confirm one's own": .confirmReversal(scope, requestedBy: asker.actor.account)
        case "sanction": .sanction(scope)
        case "import hours for": .importHoursFor(scope)
        case "work at a desk": .workAtDesk
        case "export people": .exportPeople
        case "import at all": .importSheet(.hours)
        case "import a roster": .importSheet(.roster)
        case "approve college's batch": .approveBatch(People.college)
        case "ask to undo the college": .requestUndo(People.college)
        case "see the college's undo": scope.region.map { .seeUndo(People.college, $0) }
        case "confirm another's undo":
            scope.region.map { undo($0, by: People.other) }
        case "confirm the own undo": scope.region.map { undo($0, by: asker.actor.account) }
        case "undo of one's own hours": scope.region.map { undo($0, by: People.other, isOwn: true) }
        case "at the console": scope.region.map { undo($0, by: nil) }
        case "have an undo go on": scope.region.map { .continueUndo(People.college, $0) }
        case "see the college's batch": .seeBatch(People.college)
        case "see the own batch": .seeBatch(desk)
        case "keep own trainings": .keepTrainings(of: desk)
        case "keep others' trainings": .keepTrainings(of: People.college)
        default: nil
        }
    }
}

extension AccessTable {
    private static func undo(_ region: RegionCode, by requester: AccountID?, isOwn: Bool = false) -> Intention {
        .confirmUndo(People.college, region, requestedBy: requester, touchesOwnHours: isOwn)
    }
}

extension Substring {
    fileprivate var trimmed: String { String(reversed().drop { $0 == " " }.reversed()) }
}
