import Domain

@testable import TestWorld

/// Everybody who may come to the site in a test.
enum Visitor: String, CaseIterable, Sendable {
    /// Has not signed in.
    case stranger
    /// The professional whose things everybody tries to reach, and a colleague of hers.
    case ada, ben
    /// Clerks of their college, and of a hospital elsewhere.
    case lin, guo, shen
    /// HR authorities: of the college's city, of another one, of the province.
    case hua, gan, province
    /// Industry authorities: of another series, and of Ada's.
    case wei, pei
    /// A provider's clerk.
    case pan

    static let professionals: Set<Visitor> = [.ada, .ben]
    static let signedIn = Set(allCases).subtracting([.stranger])
    static let officials = signedIn.subtracting(professionals)
    /// Those who bring hours in and decide about them.
    static let importers = officials.subtracting([.pan])
    /// Those who look after Ada.
    static let hers: Set<Visitor> = [.lin, .guo, .hua, .province, .pei]

    /// The official of the world whom the visitor is, if any.
    var official: Official? { Official(rawValue: rawValue) }

    /// The professional of the world whom the visitor is, if any.
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
