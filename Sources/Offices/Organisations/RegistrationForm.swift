public import Domain
import Groundwork

/// What an organisation types to register.
public struct RegistrationForm: Hashable, Sendable {
    public var name = ""
    public var creditCode = ""
    public var region = ""
    public var managingRegion = ""
    /// The identifiers of the kinds.
    public var kinds: Set<String> = []
    public var contactName = ""
    public var contactTelephone = ""
    public var managerName = ""
    public var managerLogin = ""

    public init() {}

    /// Creates the form of a registration, to correct it.
    public init(_ details: Registration.Details) {
        name = details.name
        creditCode = details.creditCode
        region = details.region.text
        managingRegion = details.managingRegion.text
        kinds = Set(details.kinds.map(\.rawValue))
        contactName = details.contact.name
        contactTelephone = details.contact.telephone
        managerName = details.manager.name
        managerLogin = details.manager.login
    }
}

extension RegistrationForm {
    /// The details, or every fault of the form.
    func read(within province: RegionCode, _ regions: RegionTree) -> Reading {
        var faults = textFaults
        let code = CreditCode.check(creditCode)
        if let fault = code.fault { faults.append(FormFault("credit_code", fault.message)) }
        let (lies, managed) = (RegionCode(region), RegionCode(managingRegion))
        let isIn = { (code: RegionCode?) in code.map { regions.isWithin($0, of: province) && regions.region($0) != nil }
        }
        if isIn(lies) != true { faults.append(FormFault("region", "请选择单位所在的地区。")) }
        if isIn(managed) != true {
            faults.append(FormFault("managing_region", "请选择按管理权限管理本单位的地区，省直单位选本省。"))
        } else if let lies, let managed, isIn(lies) == true, !regions.isWithin(lies, of: managed) {
            faults.append(FormFault("managing_region", "管理本单位的应是所在地区，或者它上面的市、省。请核对这两项。"))
        }
        let chosen = Set(Organisation.Kind.ofRegistrations.filter { kinds.contains($0.rawValue) })
        if chosen.isEmpty { faults.append(FormFault("kind", "请选择单位类别，可以选几项。")) }
        guard faults.isEmpty, let lies, let managed else { return .wrong(faults) }
        return .sound(
            Registration.Details(
                name: name.organisationName,
                creditCode: code.normalised,
                kinds: chosen,
                region: lies,
                managingRegion: managed,
                contact: Registration.Contact(
                    name: PersonName.normalise(contactName),
                    telephone: contactTelephone.tidied
                ),
                manager: Registration.Manager(
                    name: PersonName.normalise(managerName),
                    login: AccountName.read(managerLogin.tidied) ?? managerLogin.tidied.asDocumentNumber
                )
            )
        )
    }

    private var textFaults: [FormFault] {
        var faults: [FormFault] = []
        let name = name.organisationName
        if name.isEmpty || name.count > 200 { faults.append(FormFault("name", "请填写单位全称，与证照一致，最多 200 个字。")) }
        let contact = PersonName.normalise(contactName)
        if contact.isEmpty || contact.count > 50 {
            faults.append(FormFault("contact_name", "请填写联系人姓名，最多 50 个字。"))
        }
        let telephone = contactTelephone.tidied
        let isDialled = telephone.allSatisfy { $0.isASCII && ($0.isNumber || "+- ()".contains($0)) }
        if !isDialled || !(7...30).contains(telephone.count) {
            faults.append(FormFault("contact_telephone", "请填写联系电话，如 0791-87654321 或手机号码。"))
        }
        return faults
            + NewOfficial.faults(
                name: managerName,
                nameField: "manager_name",
                login: managerLogin,
                loginField: "manager_login"
            )
    }
}

extension RegistrationForm {
    /// What a form says.
    enum Reading {
        case sound(Registration.Details)
        case wrong([FormFault])
    }
}
