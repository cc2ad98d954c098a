import Domain

@testable import TestWorld

/// The visitors of the site in tests.
enum Visitor: String, CaseIterable, Sendable {
    /// A visitor who is not signed in.
    case stranger
    /// The professional whose things the other visitors try to reach, and a colleague of hers.
    case ada, ben
    /// The clerks of their college, and a clerk of a hospital elsewhere.
    case lin, guo, shen
    /// The HR authorities of the college's city, of another city, and of the province.
    case hua, gan, province
    /// The industry authorities of another series, and of Ada's.
    case wei, pei
    /// A provider's clerk.
    case pan
    /// The audit administrator.
    case shi

    static let professionals: Set<Visitor> = [.ada, .ben]
    static let signedIn = Set(allCases).subtracting([.stranger])
    static let officials = signedIn.subtracting(professionals).subtracting([.shi])
    /// The visitors who import hours and decide about them.
    static let importers = officials.subtracting([.pan])
    /// The visitors who manage Ada.
    static let hers: Set<Visitor> = [.lin, .guo, .hua, .province, .pei]

    /// The official that the visitor is, or `nil`.
    var official: Official? { Official(rawValue: rawValue) }

    /// The professional that the visitor is, or `nil`.
    var inhabitant: Inhabitant? {
        switch self {
        case .ada: .ada
        case .ben: .ben
        default: nil
        }
    }

    var login: String { inhabitant?.document.value ?? rawValue }

    var password: String { inhabitant?.password ?? official?.password ?? "" }
}
