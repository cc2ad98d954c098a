import Groundwork

/// The reason why a form's body was refused. Nothing of it is kept.
enum FormFailure: Error, Equatable, Sendable {
    /// The body is longer than the limit in bytes.
    case tooLarge(limit: Int)
    case tooManyParts(limit: Int)
    /// The texts of the form are longer than the limit in bytes.
    case textTooLong(field: String, limit: Int)
    /// The body does not follow its format. The reason is for the log, never for the page.
    case malformed(Reason)
    /// The connection ended before the body did.
    case brokenOff
    case unsupportedMediaType
    /// The folder for uploads cannot be written to.
    case cannotStore
    /// The account, its organisation or all users together send too many files at the moment.
    case tooManyUploads

    enum Reason: String, Sendable, CaseIterable {
        case boundary, delimiter, headerTooLong, header, disposition, nested, text, percent, unfinished
    }

    /// The sentence for the user.
    var sentence: String {
        switch self {
        case .tooLarge(let limit): "提交的内容过大，上限为 \(FileSize.text(limit))，没有保存。"
        case .tooManyParts(let limit): "提交的项目过多，一次最多 \(limit) 项。请分次提交。"
        case .textTooLong(_, let limit): "填写的文字过长，一次最多 \(limit / 3) 个汉字。请缩短后重新提交。"
        case .malformed(.text): "填写的内容里有无法保存的字符，没有保存。请删去特殊字符，或者重新输入这段文字。"
        case .malformed, .brokenOff: "提交的内容不完整，可能是网络中断。请返回上一页重新提交。"
        case .unsupportedMediaType: "不支持这种提交方式。请用本网站的页面提交。"
        case .cannotStore: "文件暂时无法保存，请稍后重新提交。"
        case .tooManyUploads: "本单位（本账号）同时上传的文件太多，请等前面的上传完成后再试。"
        }
    }

    /// A fixed word for the log, without any input of the user.
    var word: String {
        switch self {
        case .tooLarge: "too-large"
        case .tooManyParts: "too-many-parts"
        case .textTooLong: "text-too-long"
        case .malformed(let reason): "malformed-\(reason.rawValue)"
        case .brokenOff: "broken-off"
        case .unsupportedMediaType: "unsupported-media-type"
        case .cannotStore: "cannot-store"
        case .tooManyUploads: "too-many-uploads"
        }
    }
}
