public import Groundwork
import SQLDatabase
public import Transfer

extension TransferFailure: Complaining {
    public var sentence: String {
        switch self {
        case .unreachable(let side, let why): "\(side.name)打不开（\(why)）。请检查\(side.option)。"
        case .schemaBehind(let side, let count):
            "\(side.name)的结构还缺 \(count) 步，请先用同一个程序对它运行 xueshi migrate。"
        case .schemaAhead(let side): "\(side.name)的结构比本程序新，请使用更新的程序。"
        case .differentTables(let tables):
            "两个数据库的表不同（\(Self.listed(tables))），不能搬迁。请确认两边都只由本程序的 migrate 建立。"
        case .noKey(let table): "表 \(table) 没有主键，不能搬迁。请检查它是不是别的程序建立的。"
        case .unknownType(let table, let column): "表 \(table) 的列 \(column) 的类型不能搬迁。请检查它是不是别的程序建立的。"
        case .circle(let tables): "表 \(Self.listed(tables)) 互相引用，排不出先后，不能搬迁。请告诉维护人员。"
        case .targetHasRows(let tables):
            "新数据库里已有数据（\(Self.listed(tables))），没有改动。请搬到一个只运行过 xueshi migrate 的空库。"
        case .otherTransfer: "新数据库里有从另一个数据库开始、还没有完成的搬迁，没有改动。请继续原来的搬迁，或另建一个空库。"
        case .overtaken: "另一个程序正在做同样的搬迁，本次已停止。请等它完成后再看。"
        case .sourceIsBusy: "原数据库正被别的程序写入。请先停止网站和正在运行的命令，再运行同一条命令。"
        case .sourceLost: "与原数据库的连接中断，其间可能有别的程序写入。请再运行同一条命令，会从停下的地方继续。"
        case .brokenText(let table, let column):
            "原数据库的表 \(table) 的列 \(column) 里有不是 UTF-8 的文字，不能搬迁。请先改正。"
        case .zeroInText(let table, let column):
            "原数据库的表 \(table) 的列 \(column) 里有含零字节的文字，PostgreSQL 不能保存。请先改正。"
        case .interrupted(let failure):
            "写入新数据库时停下了。\(Complaint(failure).sentence)已搬的部分不会丢，再运行同一条命令会从停下的地方继续。"
        }
    }

    public var exitCode: Int32 {
        switch self {
        case .unreachable, .schemaBehind, .schemaAhead, .overtaken, .sourceIsBusy, .sourceLost, .interrupted: 69
        case .targetHasRows, .otherTransfer: 64
        case .differentTables, .noKey, .unknownType, .circle, .brokenText, .zeroInText: 65
        }
    }

    private static func listed(_ tables: [String]) -> String {
        let some = tables.prefix(3).joined(separator: "、")
        return tables.count > 3 ? "\(some) 等 \(tables.count) 张表" : some
    }
}

extension TransferFailure.Side {
    fileprivate var name: String {
        switch self {
        case .source: "原数据库"
        case .target: "新数据库"
        }
    }

    fileprivate var option: String {
        switch self {
        case .source: " --from"
        case .target: " --to"
        }
    }
}
