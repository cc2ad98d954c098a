public import Domain
public import Groundwork

/// The reason why a setup command fails. Its sentence names the value and tells what to do.
public enum SetupRefusal: Error, Hashable, Sendable {
    case nameMissing
    case creditCodeWrong(String, String)
    case creditCodeTaken(Organisation)
    case organisationThere(Organisation)
    case authorityThere(Organisation)
    case regionWrong(String, near: [String])
    case regionUnknown(RegionCode, near: [String])
    case regionOutside(RegionCode, province: RegionCode)
    case regionNamedOtherwise(RegionCode, String)
    case organisationUnknown(String)
    case organisationAmbiguous(String, [Organisation])
    case loginWrong(String)
    case loginTaken(String)
    case accountUnknown(String)
    case accountAmbiguous(String)
    case accountOfOperator
    case accountLocked(String)
    case roleUnfit(Role, Organisation)
    case regionNotOfRole(Role)
    case regionNotOfOrganisation(RegionCode, Organisation)
    case seriesMissing([String])
    case seriesNotOfRole(Role)
    case seriesUnknown(String, [String])
    case officeHeld
    case officeUnknown
    case officeAmbiguous([String])
    case officeLast(Organisation)
    case administratorAlone(Role)

    public var chinese: String {
        switch self {
        case .nameMissing: "名称不能为空，最多 200 个字，请填写全称。"
        case .creditCodeWrong(let code, let why): "统一社会信用代码“\(code)”不对：\(why)"
        case .creditCodeTaken(let it): "统一社会信用代码 \(it.creditCode ?? "") 已属于“\(it.name)”（\(it.id)），没有重复建立。"
        case .organisationThere(let it): "已有同名、同类、同地区的单位“\(it.name)”（\(it.id)），没有重复建立。"
        case .authorityThere(let it): "地区 \(it.region) 已有人社部门“\(it.name)”（\(it.id)），一个地区只有一个，请直接使用它。"
        case .regionWrong(let text, let near):
            "地区“\(text)”不是行政区划代码，请填六位数字，如 \(near.isEmpty ? "360100" : near.joined(separator: "、"))。"
        case .regionUnknown(let region, let near):
            "没有代码为 \(region) 的地区，请核对代码" + (near.isEmpty ? "。" : "，相近的有：\(near.joined(separator: "、"))。")
                + "开发区等另设的地区，请先写在政策文件夹的 jurisdiction.yaml 里。"
        case .regionOutside(let region, let province): "地区 \(region) 不在本省（\(province)）之内，请核对代码，或检查设置 XUESHI_REGION。"
        case .regionNamedOtherwise(let region, let name): "地区 \(region) 是“\(name)”，请核对代码，或去掉 --region-name。"
        case .organisationUnknown(let text): "没有单位“\(text)”。请用统一社会信用代码、编号或全称，xueshi organisation list 可以列出。"
        case .organisationAmbiguous(let text, let all):
            "名称为“\(text)”的单位有 \(all.count) 个，请改用编号：" + all.map { "\($0.id)（\($0.region)）" }.joined(separator: "、")
        case .loginWrong(let text): "账号名“\(text)”不能用。请用 3 至 32 个小写字母、数字、点、横线或下划线，以字母开头。"
        case .loginTaken(let text): "账号名“\(text)”已经有人使用，请换一个。"
        case .accountUnknown(let text): "没有账号“\(text)”，请核对账号名或证件号码。"
        case .accountAmbiguous(let text): "“\(text)”对应的账号不止一个，请改用账号名。"
        case .accountOfOperator: "账号 operator 是系统操作员自己的，不能登录，也不能在这里改动。"
        case .accountLocked(let text): "账号“\(text)”已锁定，请先运行 xueshi account unlock \(text)。"
        case .roleUnfit(let role, let it): "“\(it.name)”是\(it.kinds.chineseNames)，不能设“\(role.chineseName)”岗位。"
        case .regionNotOfRole(let role): "“\(role.chineseName)”岗位没有地区范围，请去掉 --region。"
        case .regionNotOfOrganisation(let region, let it): "地区 \(region) 不在“\(it.name)”所管的 \(it.region) 之内。"
        case .seriesMissing(let all): "行业主管部门的岗位须写明职称系列，请加上 --series，可选：\(all.joined(separator: "、"))。"
        case .seriesNotOfRole(let role): "“\(role.chineseName)”岗位没有职称系列，请去掉 --series。"
        case .seriesUnknown(let text, let all): "没有职称系列“\(text)”，可选：\(all.joined(separator: "、"))。"
        case .administratorAlone(let role):
            "“\(role.chineseName)”不能与其他岗位由同一个账号担任。系统管理员、安全管理员和审计管理员须由三个不同的人分别担任，也不能另有岗位。"
        case .officeHeld: "这个账号已有同样的岗位，没有重复授予。"
        case .officeUnknown: "这个账号没有这样的岗位，或者已经结束。xueshi account list 可以列出岗位。"
        case .officeAmbiguous(let all): "符合的岗位不止一个，请用 --region 或 --series 写明：\(all.joined(separator: "、"))。"
        case .officeLast(let it): "这是“\(it.name)”最后一个可用的岗位，结束以后全省没有人能办理省级业务。请先给接任的人授予岗位；确要结束，请加 --even-last。"
        }
    }
}

extension SetupRefusal: Complaining {
    public var sentence: String { chinese }
    public var exitCode: Int32 { 65 }
}
