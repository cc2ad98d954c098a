public import CaseLines
public import Groundwork

extension CaseStreamFailure: Complaining {
    public var sentence: String {
        switch self {
        case .unreadable(let reason): "读取时出错（\(reason)）。"
        case .unwritable(let reason): "写出时出错（\(reason)）。"
        }
    }

    public var exitCode: Int32 { 70 }
}
