import Credentials
import Documents
import Domain
import Files
import Foundation
import Print
import Rules
import SQLDatabase
import Spreadsheet
import Store
import Threads

/// An error as a user sees it: one sentence, and the exit code of a command. It turns the errors of all rooms into
/// sentences. Users never see Swift's own description of an error.
public struct Complaint: Hashable, Sendable {
    /// A Chinese sentence: what is wrong and, if it helps, what to do.
    public let sentence: String
    /// The exit code: 64 for a wrong request, 65 for wrong data, 69 if the database or a service is unavailable, 70 for
    /// any other failure.
    public let exitCode: Int32

    /// Creates a complaint from any error.
    public init(_ error: any Error) {
        if OutOfSpace.caused(error) {
            self.init(OutOfSpace.chinese + "请清理磁盘后重试。", 70)
        } else {
            self = Self.known(error) ?? Self.foreign(error)
        }
    }

    private init(_ sentence: String, _ exitCode: Int32) {
        self.sentence = sentence
        self.exitCode = exitCode
    }

    private static func known(_ error: any Error) -> Complaint? {
        switch error {
        case let error as any Complaining: Complaint(error.sentence, error.exitCode)
        case let refusal as Refusal: Complaint(refusal.chinese, 64)
        case let fault as FormFault: Complaint(fault.message, 64)
        case let refusal as PolicyRefusal: Complaint(refusal.chinese, 65)
        case let fault as RegionFault: Complaint(fault.chinese, 69)
        case let fault as RecordFault: Complaint(fault.message, 65)
        case let fault as DocumentNumberFault: Complaint(fault.message, 65)
        case let failure as PolicyLoadFailure: Complaint(failure.description, 65)
        case let failure as HoursSheetFailure: Complaint(failure.message, 65)
        case let failure as WorkbookFailure: Complaint(failure.message, 65)
        case let failure as WritingFailure: Complaint("\(failure.message)。", 70)
        case let failure as LookupFailure: Complaint(failure.chinese, 65)
        case let failure as StoreFailure: Complaint(failure.chinese, 70)
        case let failure as SQLFailure: Complaint(failure.chinese, 69)
        case let failure as FileFailure: Complaint(failure.chinese, 69)
        case let failure as PrintFailure: Complaint(failure.description, 70)
        case is CrewIsFull: Complaint("同时办理的事情太多，请过一会儿再试。", 69)
        case is CancellationError: Complaint("操作已被中断，没有办完的部分可以再做一次。", 70)
        default: nil
        }
    }

    /// Returns a complaint for an error of the system or of a library.
    private static func foreign(_ error: any Error) -> Complaint {
        let path = (error as NSError).userInfo[NSFilePathErrorKey] as? String
        let file = path.map { "文件 \($0)" } ?? "文件"
        switch (error as? CocoaError)?.code {
        case .fileNoSuchFile?, .fileReadNoSuchFile?: return Complaint("没有找到\(file)，请检查路径。", 65)
        case .fileReadNoPermission?, .fileWriteNoPermission?: return Complaint("没有读写\(file)的权限，请检查文件权限。", 70)
        case .fileWriteFileExists?: return Complaint("\(file)已经存在。", 65)
        case .fileWriteVolumeReadOnly?: return Complaint("\(file)所在的磁盘是只读的，不能写入。", 70)
        case .some(let code): return Complaint("读写\(file)时出错（系统代码 \(code.rawValue)），请检查磁盘和文件夹。", 70)
        case nil: break
        }
        if let error = error as? POSIXError { return Complaint("系统操作失败（系统代码 \(error.code.rawValue)）。", 70) }
        return Complaint("程序内部出错（\(type(of: error))），这次操作没有完成。请把这一行和所用的命令告诉维护人员。", 70)
    }
}

/// An error of a higher room that has its own sentence.
public protocol Complaining: Error {
    /// A Chinese sentence: what is wrong and what to do.
    var sentence: String { get }
    /// The exit code of a command, as in `Complaint`.
    var exitCode: Int32 { get }
}

extension PolicyRefusal {
    fileprivate var chinese: String {
        switch self {
        case .noPolicy: "政策文件夹里没有适用于这个系列和年度的认定规则。请检查年度，以及设置 XUESHI_POLICIES 和 XUESHI_JURISDICTION。"
        case .unknownSeries: "本地区的政策里没有这个职称系列。请检查系列，以及设置 XUESHI_JURISDICTION。"
        case .noSanction: "适用的认定规则没有取消年度学时的规定，不能取消。"
        }
    }
}

extension LookupFailure {
    fileprivate var chinese: String {
        switch self {
        case .missing(let kind): "没有找到需要的\(Self.names[kind] ?? "数据")，它可能已被删除，或者政策里没有写。"
        case .outdated: "情况已经变化：在这次操作之前，这条内容已被别人处理，或已经提交过一次。请刷新后再决定。"
        }
    }

    private static let names = [
        "account": "账号", "activity": "学时类型", "approval": "申请", "assessment": "学时计算结果", "batch": "导入批次",
        "certificate": "证书",
        "draft": "草稿", "evidence": "佐证材料", "installation": "安装页面", "office": "岗位", "organisation": "单位", "person": "人员",
        "recognition": "认定记录",
        "record": "学时记录", "reevaluation": "重新核算", "region": "地区", "registration": "单位注册", "training": "培训登记",
    ]
}

extension StoreFailure {
    fileprivate var chinese: String {
        switch self {
        case .impossibleStep: "这条学时记录目前的状态不允许这样处理。请刷新后再决定。"
        case .unreadable(let column):
            "数据库里有本程序读不懂的内容（\(column)），可能是更新的程序写入的。请使用更新的程序。"
        }
    }
}

extension SQLFailure {
    fileprivate var chinese: String {
        switch self {
        case .unreachable(let why): "数据库打不开（\(why)）。请检查设置 XUESHI_DATABASE 和文件权限。"
        // The message of the database names tables and columns. It does not help the reader.
        case .constraint: "数据库拒绝了这次改动，没有写入任何内容。请刷新后重试；如果仍然不行，请联系系统管理员。"
        case .busy: "数据库正被别的程序占用，请过一会儿再试。"
        case .conflict: "同一内容正有多人办理，这次没有写入任何内容。请刷新后再试。"
        case .uncertain: "保存时与数据库的连接中断，不能确定是否已经保存。请刷新后查看，再决定是否重做。"
        case .full: OutOfSpace.chinese + "请清理磁盘后重试。"
        case .unexpectedNull(let column): "数据库里缺少应有的内容（第 \(column) 列）。请检查数据库是否完整，或从备份恢复。"
        case .notAnIdentifier(let column): "数据库里有一个编号不完整（第 \(column) 列）。请检查数据库是否完整，或从备份恢复。"
        case .other(let why): "数据库出错，没有写入任何内容（\(why)）。"
        }
    }
}
