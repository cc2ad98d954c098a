public import Domain
public import SQLDatabase

/// The things that two writers often change together.
extension SQLHold {
    /// Everything that settles a person's credit years: records, evidence, standings, certificates and sanctions.
    ///
    /// All years of a person are one thing, because some policies count several years together.
    public static func years(of person: PersonID) -> SQLHold { SQLHold("years of \(person)") }

    /// An import batch with its state and its counts.
    public static func batch(_ id: BatchID) -> SQLHold { SQLHold("batch \(id)") }

    /// The imports of an organisation that are not decided yet, which have a limit.
    public static func openImports(of organisation: OrganisationID) -> SQLHold {
        SQLHold("open imports of \(organisation)")
    }

    /// An account with its password, its code and its sessions.
    public static func account(_ id: AccountID) -> SQLHold { SQLHold("account \(id)") }

    /// The run that computes all standings again. There is one at a time.
    public static var reevaluation: SQLHold { SQLHold("reevaluation") }

    /// A count of guesses.
    /// - Parameter keyHash: The key of the count, as it is stored.
    public static func attempts(_ keyHash: String) -> SQLHold { SQLHold("attempts \(keyHash)") }
}

extension SQLHold {
    /// The offices of an organisation. Its last manager must have a successor.
    public static func offices(of organisation: OrganisationID) -> SQLHold {
        SQLHold("offices of \(organisation)")
    }

    /// An organisation's application, and the credit code for which there may be only one.
    public static func registration(of creditCode: String) -> SQLHold { SQLHold("registration of \(creditCode)") }

    /// Setting up the system, which happens once.
    public static var installation: SQLHold { SQLHold("installation") }

    /// A name with which somebody signs in.
    public static func login(_ name: String) -> SQLHold { SQLHold("login \(name)") }
}
