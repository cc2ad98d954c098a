import Groundwork

/// Standard input cannot be read, or standard output cannot be written to. It contains the system's error number.
enum StreamFailure: Error {
    case unreadable(Int32)
    case unwritable(Int32)
}

extension StreamFailure: Complaining {
    var sentence: String {
        switch self {
        case .unreadable(let code): "无法读取标准输入（系统代码 \(code)）。请检查输入的文件或前一个程序。"
        case .unwritable(let code): "无法写出结果（系统代码 \(code)）。请检查磁盘，或接收结果的程序是否已经退出。"
        }
    }

    var exitCode: Int32 {
        switch self {
        case .unreadable: 65
        case .unwritable: 70
        }
    }
}
