/// Why a page could not be made.
public enum PrintFailure: Error, Equatable, Sendable {
    /// A font that must be embedded is not installed on this machine.
    case fontMissing(String)
    /// A document without pages was to be finished.
    case noPages
    /// More pages than `PDFDocument.pageLimit` were asked for.
    case tooManyPages
    /// The text does not fit into a QR code; the number of its bytes.
    case tooLongForQRCode(bytes: Int)
    /// cairo refused to draw or to write; its own words.
    case drawing(String)
}

extension PrintFailure: CustomStringConvertible {
    /// One plain sentence for the person who wanted to print.
    public var description: String {
        switch self {
        case .fontMissing(let family):
            "打印需要的字体“\(family)”没有安装，请管理员安装软件包 fonts-noto-cjk 后再试。"
        case .noPages:
            "没有可以打印的内容。"
        case .tooManyPages:
            "内容超过 \(PDFDocument.pageLimit) 页，请分成几份打印。"
        case .tooLongForQRCode(let bytes):
            "二维码内容有 \(bytes) 字节，超出了可以容纳的长度，请缩短网址。"
        case .drawing(let reason):
            "生成 PDF 时出错（\(reason)），请稍后再试。"
        }
    }
}
