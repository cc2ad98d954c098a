import Credentials
import Domain
import Groundwork
import SQLDatabase
import Store

enum PasswordFaults {
    /// Returns the faults of a new password and its repetition, by field.
    static func list(_ password: String, again: String, of owner: PasswordOwner) -> [FormFault] {
        var faults = PasswordRules.problems(password, of: owner).map { FormFault("new_password", $0) }
        if password != again { faults.append(FormFault("new_password_again", "两次输入的密码不一样，请重新输入。")) }
        return faults
    }
}

extension PasswordOwner {
    /// Creates the owner from the account: document number, names and organisations.
    init(_ credentials: Accounts.Credentials, in sql: any SQLReader) throws {
        let known = try credentials.account.person.flatMap { try People.find($0, in: sql) }
        let offices = try Assignments.named(heldBy: credentials.account.id, in: sql).map(\.organisation)
        self.init(
            documentNumber: known?.person.document.value ?? "",
            name: credentials.account.name,
            login: credentials.login ?? "",
            organisations: offices + [known?.employerName].compactMap(\.self)
        )
    }
}
