import ArgumentParser
import Domain
import Offices

extension House {
    /// The actor for whom an operator works: an account in one of its offices, or the operator for the province.
    /// - Parameters:
    ///   - account: Its name or its person's document number; `nil` for the operator.
    ///   - office: The office's identifier or role; `nil` if the account has only one.
    ///   - writes: Whether an account may be created for an operator who has none yet.
    /// - Throws: `ExitCode` 64 after printing what is wrong, and the possible offices.
    func actor(_ account: String?, office: String?, writes: Bool) async throws -> Actor {
        let find = FindActor(ground)
        guard let account else { return try await find.provinceOperator(province, writes: writes) }
        switch try await find(account, office: office) {
        case .found(let actor): return actor
        case .unknown: tell("没有账号“\(account)”，请核对账号名。")
        case .officeToName(let offices):
            tell("账号“\(account)”有 \(offices.count) 个岗位，请用 --office 写明用哪一个：")
            list(offices)
        case .officeUnknown(let typed, let offices):
            tell("账号“\(account)”没有岗位“\(typed)”。" + (offices.isEmpty ? "" : "可以用的有："))
            list(offices)
        }
        throw ExitCode(64)
    }

    private func list(_ offices: [NamedOffice]) {
        for office in offices { tell("  \(office.office.id)  \(office.office.role.rawValue)  \(office.text)") }
    }
}
