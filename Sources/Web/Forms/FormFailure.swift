/// Why a form's body was refused; nothing of it is kept.
enum FormFailure: Error, Equatable, Sendable {
    /// The whole body is longer than may be sent, in bytes.
    case tooLarge(limit: Int)
    case tooManyParts(limit: Int)
    /// One text is longer than a form of ours can send, in bytes.
    case textTooLong(field: String, limit: Int)
    /// The body does not follow its own format; the reason is for the log, never for the page.
    case malformed(Reason)
    case unsupportedMediaType
    /// The folder for uploads cannot be written to.
    case cannotStore

    enum Reason: String, Sendable {
        case boundary, delimiter, headerTooLong, header, disposition, nested, text, percent, unfinished
    }

    /// What to tell the person at the form.
    var sentence: String {
        switch self {
        case .tooLarge(let limit): "提交的内容过大，上限为 \(FileSize.text(limit))。请减少或压缩文件后重新提交。"
        case .tooManyParts(let limit): "提交的项目过多，一次最多 \(limit) 项。请分次提交。"
        case .textTooLong(_, let limit): "有一项填写的文字过长，上限为 \(limit / 3) 个汉字。请缩短后重新提交。"
        case .malformed: "提交的内容不完整，可能是网络中断。请返回上一页重新提交。"
        case .unsupportedMediaType: "不支持这种提交方式。请用本网站的页面提交。"
        case .cannotStore: "文件暂时无法保存，请稍后重新提交。"
        }
    }
}
