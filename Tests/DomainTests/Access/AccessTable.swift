import Domain
import Testing

/// One answer of the table.
struct AccessCase: Sendable, CustomTestStringConvertible {
    let asker: Asker
    let question: String
    let circumstance: Circumstance
    let intention: Intention
    let expected: Decision

    var testDescription: String { "\(asker) · \(question) · \(circumstance.rawValue)" }
}

/// The subject of a question, as the lines that begin with `=` name it.
enum Circumstance: String, CaseIterable, Sendable {
    /// The asker's own hours or account.
    case own
    /// In the asker's scope.
    case inside
    /// Of another organisation, in the asker's region.
    case below
    case outside
    /// In the asker's scope, but the asker made the request and now confirms it.
    case twice = "asked for by oneself"
}

/// All roles with all powers. `y` means allowed, `-` means that the role has no such power. A letter for each
/// circumstance means a refusal: `n` not yours, `o` your own hours, `a` your own account, `s` the same person twice.
///
/// P professional; E employer, A agency, V provider, I industry authority, H HR authority, each with a clerk (C) and a
/// manager (M); TO title office; SYS, SEC, AUD the three administrators; MA machine. Every one of them has hours of
/// their own. Nobody needs an office for those.
enum AccessTable {
    static let text = """
                                    P    EC   EM   AC   AM   VC   VM   IC   IM   HC   HM   TO   SYS  SEC  AUD  MA
        = own, inside, outside
        see a year                  ynn  yyn  yyn  yyn  yyn  ynn  ynn  yyn  yyn  yyn  yyn  ynn  ynn  ynn  ynn  ynn
        read a standing             -    yyn  yyn  yyn  yyn  -    -    yyn  yyn  yyn  yyn  yyn  -    -    -    -
        declare                     ynn  ynn  ynn  ynn  ynn  ynn  ynn  ynn  ynn  ynn  ynn  ynn  ynn  ynn  ynn  ynn
        print the certificate       ynn  ynn  ynn  ynn  ynn  ynn  ynn  ynn  ynn  ynn  ynn  ynn  ynn  ynn  ynn  ynn
        object                      ynn  ynn  ynn  ynn  ynn  ynn  ynn  ynn  ynn  ynn  ynn  ynn  ynn  ynn  ynn  ynn
        ask for a make-up           ynn  ynn  ynn  ynn  ynn  ynn  ynn  ynn  ynn  ynn  ynn  ynn  ynn  ynn  ynn  ynn
        ask for a correction        ynn  ynn  ynn  ynn  ynn  ynn  ynn  ynn  ynn  ynn  ynn  ynn  ynn  ynn  ynn  ynn
        recognise at a desk         -    oyn  oyn  oyn  oyn  -    -    oyn  oyn  oyn  oyn  -    -    -    -    -
        recognise finally           -    -    -    -    -    -    -    oyn  oyn  oyn  oyn  -    -    -    -    -
        ask for a reversal          -    oyn  oyn  oyn  oyn  -    -    -    -    oyn  oyn  -    -    -    -    -
        keep facts of a person      -    oyn  oyn  oyn  oyn  -    -    -    -    oyn  oyn  -    -    -    -    -
        sanction                    -    -    -    -    -    -    -    -    -    oyn  oyn  -    -    -    -    -
        review a year               -    oyn  oyn  oyn  oyn  -    -    -    -    -    -    -    -    -    -    -
        approve a make-up           -    -    -    -    -    -    -    -    -    oyn  oyn  -    -    -    -    -
        decide an objection         -    -    -    -    -    -    -    -    -    oyn  oyn  -    -    -    -    -
        approve a correction        -    -    -    -    -    -    -    -    -    oyn  oyn  -    -    -    -    -
        confirm a project's hours   -    oyn  oyn  -    -    -    -    -    -    -    -    -    -    -    -    -
        import hours for            -    oyn  oyn  oyn  oyn  oyy  oyy  oyn  oyn  oyn  oyn  -    -    -    -    -
        manage a person             -    ayn  ayn  ayn  ayn  -    -    -    -    -    -    -    -    -    -    -
        manage an official          -    -    -    -    -    -    -    -    -    ayn  ayn  -    -    -    -    -
        = own, inside, outside, asked for by oneself
        confirm a reversal          -    oyns oyns oyns oyns -    -    -    -    oyns oyns -    -    -    -    -
        overturn                    -    -    -    -    -    -    -    oyns oyns oyns oyns -    -    -    -    -
        lift a sanction             -    -    -    -    -    -    -    -    -    oyns oyns -    -    -    -    -
        merge two people            -    -    -    -    -    -    -    -    -    oyns oyns -    -    -    -    -
        = inside, outside
        keep employment             -    yn   yn   yn   yn   -    -    -    -    -    -    -    -    -    -    -
        see a batch                 -    yn   yn   yn   yn   yn   yn   yn   yn   yn   yn   -    -    -    -    -
        approve a batch             -    yn   yn   yn   yn   -    -    yn   yn   yn   yn   -    -    -    -    -
        ask to undo a batch         -    yn   yn   yn   yn   yn   yn   yn   yn   yn   yn   -    -    -    -    -
        keep trainings              -    -    -    -    -    yn   yn   -    -    -    -    -    -    -    -    -
        register an own training    -    yn   yn   -    -    -    -    -    -    -    -    -    -    -    -    -
        draw a sample               -    -    -    -    -    -    -    yn   yn   yn   yn   -    -    -    -    -
        close a year                -    -    -    -    -    -    -    -    -    yn   yn   -    -    -    -    -
        keep providers              -    -    -    -    -    -    -    yn   yn   yn   yn   -    -    -    -    -
        publish a guide             -    -    -    -    -    -    -    yn   yn   -    -    -    -    -    -    -
        consent to a guide          -    -    -    -    -    -    -    -    -    yn   yn   -    -    -    -    -
        publish public topics       -    -    -    -    -    -    -    -    -    yn   yn   -    -    -    -    -
        publish notices             -    -    -    -    -    -    -    yn   yn   yn   yn   -    -    -    -    -
        approve an organisation     -    -    -    -    -    -    -    -    -    yn   yn   -    -    -    -    -
        keep an organisation        -    -    -    -    -    -    -    -    -    yn   yn   -    -    -    -    -
        = inside, outside, asked for by oneself
        confirm the undo asked for  -    yns  yns  yns  yns  yns  yns  yns  yns  yns  yns  -    -    -    -    -
        reopen a year               -    -    -    -    -    -    -    -    -    yns  yns  -    -    -    -    -
        remove a provider           -    -    -    -    -    -    -    -    -    yns  yns  -    -    -    -    -
        = inside, below, outside
        see an undo                 -    ynn  ynn  ynn  ynn  ynn  ynn  ynn  ynn  yyn  yyn  -    -    -    -    -
        have an undo go on          -    ynn  ynn  ynn  ynn  ynn  ynn  ynn  ynn  yyn  yyn  -    -    -    -    -
        undo at the console         -    ynn  ynn  ynn  ynn  ynn  ynn  ynn  ynn  yyn  yyn  -    -    -    -    -
        see offices                 -    -    ynn  -    ynn  -    ynn  -    ynn  -    yyn  -    -    -    -    -
        = own, inside, below, outside
        confirm an undo             -    oynn oynn oynn oynn oynn oynn oynn oynn oyyn oyyn -    -    -    -    -
        grant a clerk's office      -    -    aynn -    aynn -    aynn -    aynn -    ayyn -    -    -    -    -
        grant an authority's clerk's-    -    aynn -    aynn -    aynn -    aynn -    aynn -    -    -    -    -
        = own, inside, asked for by oneself
        grant an authority's office -    -    -    -    -    -    -    -    -    -    -    -    -    ays  -    -
        = own, inside
        keep an account             -    -    -    -    -    -    -    -    -    -    -    -    -    ay   -    -
        lock an account             -    -    -    -    -    -    -    -    -    -    -    -    -    ay   -    -
        = inside
        work at a desk              -    y    y    y    y    y    y    y    y    y    y    -    -    -    -    -
        import hours                -    y    y    y    y    y    y    y    y    y    y    -    -    -    -    -
        import a roster             -    y    y    y    y    -    -    -    -    y    y    -    -    -    -    -
        grant a cohort              -    y    y    y    y    y    y    y    y    y    y    -    -    -    -    -
        export people               -    y    y    y    y    -    -    y    y    y    y    -    -    -    -    -
        see organisations           -    -    -    -    -    -    -    -    -    y    y    -    -    -    -    -
        see statistics              -    y    y    y    y    y    y    y    y    y    y    -    -    -    -    -
        change settings             -    -    -    -    -    -    -    -    -    -    -    -    y    -    -    -
        run jobs                    -    -    -    -    -    -    -    -    -    -    -    -    y    -    -    -
        keep integrations           -    -    -    -    -    -    -    -    -    -    -    -    y    -    -    -
        keep backups                -    -    -    -    -    -    -    -    -    -    -    -    y    -    -    -
        keep keys                   -    -    -    -    -    -    -    -    -    -    -    -    -    y    -    -
        read sign-ins               -    -    -    -    -    -    -    -    -    -    -    -    -    y    -    -
        read the log                -    -    -    -    -    -    -    -    -    -    -    -    -    -    y    -
        verify the log              -    -    -    -    -    -    -    -    -    -    -    -    -    -    y    -
        """

    static let cases: [AccessCase] = {
        let lines = text.split(separator: "\n")
        let askers = lines[0].split(separator: " ").compactMap { Asker(rawValue: String($0)) }
        var circumstances: [Circumstance] = []
        return lines.dropFirst().flatMap { line -> [AccessCase] in
            if line.hasPrefix("= ") {
                circumstances = line.dropFirst(2).split(separator: ", ").compactMap {
                    Circumstance(rawValue: String($0))
                }
                return []
            }
            let question = line.prefix(28).trimmed
            return zip(askers, line.dropFirst(28).split(separator: " ")).flatMap { asker, letters in
                answers(of: asker, to: question, circumstances, letters)
            }
        }
    }()

    private static func answers(
        of asker: Asker,
        to question: String,
        _ circumstances: [Circumstance],
        _ letters: Substring
    ) -> [AccessCase] {
        let letters = letters == "-" ? Array(repeating: "-", count: circumstances.count) : Array(letters)
        return zip(circumstances, letters).compactMap { circumstance, letter in
            guard let expected = decision(letter), let intention = asker.intention(question, circumstance) else {
                return nil
            }
            return AccessCase(
                asker: asker,
                question: question,
                circumstance: circumstance,
                intention: intention,
                expected: expected
            )
        }
    }

    private static func decision(_ letter: Character) -> Decision? {
        switch letter {
        case "y": .allowed
        case "-": .refused(.notYourRole)
        case "n": .refused(.notYours)
        case "o": .refused(.ownDeclaration)
        case "a": .refused(.ownAccount)
        case "s": .refused(.samePerson)
        default: nil
        }
    }
}

extension Substring {
    var trimmed: String { String(reversed().drop { $0 == " " }.reversed()) }
}
