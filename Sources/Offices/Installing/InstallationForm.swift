public import Domain
import Groundwork

/// What the first visitor of an empty system types: the province's HR authority, its manager, and the administrators.
public struct InstallationForm: Sendable {
    /// A person, with the name to sign in with.
    public struct Official: Sendable {
        public var name = ""
        public var login = ""

        public init(name: String = "", login: String = "") {
            self.name = name
            self.login = login
        }

        var isEmpty: Bool { name.tidied.isEmpty && login.tidied.isEmpty }
    }

    /// The posts of an installation, in the order of the form.
    public enum Post: String, CaseIterable, Sendable {
        case manager
        case system
        case security
        /// A second security administrator, without whom nobody confirms the first one's requests.
        case deputy
        case audit

        /// The role of the post's office.
        public var role: Role {
            switch self {
            case .manager: .hrManager
            case .system: .systemAdministrator
            case .security, .deputy: .securityAdministrator
            case .audit: .auditAdministrator
            }
        }

        /// Whether the post may stay empty.
        public var isOptional: Bool { self == .deputy }
    }

    public var authority: String
    public var creditCode = ""
    public var officials: [Post: Official] = [:]

    public init(authority: String = "") {
        self.authority = authority
    }

    /// The posts that are filled in, or must be.
    var posts: [(post: Post, official: Official)] {
        Post.allCases.compactMap { post in
            let official = officials[post] ?? Official()
            return post.isOptional && official.isEmpty ? nil : (post, official)
        }
    }

    var faults: [FormFault] {
        var faults: [FormFault] = []
        let name = authority.organisationName
        if name.isEmpty || name.count > 200 { faults.append(FormFault("authority", "请填写人社部门的全称，最多 200 个字。")) }
        if !creditCode.tidied.isEmpty, let fault = CreditCode.check(creditCode).fault {
            faults.append(FormFault("credit_code", fault.message))
        }
        var logins: Set<String> = []
        for (post, official) in posts {
            faults += NewOfficial.faults(
                name: official.name,
                nameField: "\(post.rawValue)_name",
                login: official.login,
                loginField: "\(post.rawValue)_login"
            )
            let login = AccountName.read(official.login.tidied)
            if login == nil, !official.login.tidied.isEmpty {
                faults.append(FormFault("\(post.rawValue)_login", NewOfficial.wrongLogin))
            }
            if let login, login == FindActor.operatorLogin || !logins.insert(login).inserted {
                faults.append(FormFault("\(post.rawValue)_login", "账号名“\(login)”不能用，每个人要有自己的账号名，请换一个。"))
            }
        }
        var fields: Set<String> = []
        return faults.filter { fields.insert($0.field).inserted }
    }
}
