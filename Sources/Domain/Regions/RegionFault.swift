/// The reason why the regions cannot be used.
public enum RegionFault: Error, Hashable, Sendable {
    /// A file that belongs to the program is missing.
    case fileMissing(String)
    /// A line of a file is not a region. Lines count from 1.
    case lineWrong(file: String, line: Int)
    /// These regions lie in each other.
    case circle([RegionCode])
    /// The parent of a region is unknown.
    case parentUnknown(RegionCode, parent: RegionCode)

    /// A Chinese sentence: what is wrong and what to do.
    public var chinese: String {
        switch self {
        case .fileMissing(let path): "缺少文件 \(path)。程序所在文件夹中的 xueshi_Domain.resources 要与程序一起复制，请补上。"
        case .lineWrong(let file, let line): "文件 \(file) 第 \(line) 行不是行政区划。请恢复程序自带的文件。"
        case .circle(let codes): "地区 \(codes.map(\.text).joined(separator: "、")) 互为上级。请改正它们的上级。"
        case .parentUnknown(let code, let parent): "地区 \(code) 的上级 \(parent) 没有写明。请核对代码。"
        }
    }
}
