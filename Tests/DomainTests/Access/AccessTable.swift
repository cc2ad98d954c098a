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
    private static let lines = """
        see the year            professional ynnnn  clerk -ynnn  clerkHerself yynnn  provider -nnnn  health -nnny  city yyynn  province -yyyy
        declare                 professional ynnnn  clerk -nnnn  clerkHerself ynnnn  provider -nnnn  health -nnnn  city ynnnn  province -nnnn
        issue the certificate   professional ynnnn  clerk -nnnn  clerkHerself ynnnn  provider -nnnn  health -nnnn  city ynnnn  province -nnnn
        recognise at college    professional rrrrr  clerk -yyyy  clerkHerself oyyyy  provider -rrrr  health -nnnn  city nnnnn  province -nnnn
        recognise at own desk   professional rrrrr  clerk -yyyy  clerkHerself oyyyy  provider -rrrr  health -yyyy  city oyyyy  province -yyyy
        recognise nowhere       professional rrrrr  clerk -nnnn  clerkHerself nnnnn  provider -rrrr  health -nnnn  city nnnnn  province -nnnn
        manage the account      professional rrrrr  clerk -ynnn  clerkHerself yynnn  provider -rrrr  health -rrrr  city rrrrr  province -rrrr
        ask for a reversal      professional rrrrr  clerk -ynnn  clerkHerself oynnn  provider -rrrr  health -rrrr  city oyynn  province -yyyy
        confirm another's       professional rrrrr  clerk -ynnn  clerkHerself oynnn  provider -rrrr  health -rrrr  city oyynn  province -yyyy
        confirm one's own       professional rrrrr  clerk -snnn  clerkHerself osnnn  provider -rrrr  health -rrrr  city ossnn  province -ssss
        sanction                professional rrrrr  clerk -rrrr  clerkHerself rrrrr  provider -rrrr  health -rrrr  city oyynn  province -yyyy
        import hours for        professional rrrrr  clerk -ynnn  clerkHerself yynnn  provider -rrrr  health -nnny  city yyynn  province -yyyy
        work at a desk          professional r      clerk y      clerkHerself y      provider y      health y      city y      province y
        import at all           professional r      clerk y      clerkHerself y      provider r      health y      city y      province y
        see the college's batch professional r      clerk y      clerkHerself y      provider r      health n      city n      province n
        see the own batch       professional r      clerk y      clerkHerself y      provider r      health y      city y      province y
        """

    static let cases: [AccessCase] = lines.split(separator: "\n").flatMap { line in
        let question = line.prefix(24).trimmed
        let words = line.dropFirst(24).split(separator: " ")
        return stride(from: 0, to: words.count - 1, by: 2).flatMap { place in
            answers(of: Asker(rawValue: String(words[place])), to: question, words[place + 1])
        }
    }

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
        case "ask for a reversal": .requestReversal(scope)
        case "confirm another's": .confirmReversal(scope, requestedBy: People.other)
        case "confirm one's own": .confirmReversal(scope, requestedBy: asker.actor.account)
        case "sanction": .sanction(scope)
        case "import hours for": .importHoursFor(scope)
        case "work at a desk": .workAtDesk
        case "import at all": .importHours
        case "see the college's batch": .seeBatch(People.college)
        case "see the own batch": .seeBatch(desk)
        default: nil
        }
    }
}

extension Substring {
    fileprivate var trimmed: String { String(reversed().drop { $0 == " " }.reversed()) }
}
