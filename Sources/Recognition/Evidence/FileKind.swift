import Foundation

/// The kind of a file, detected from its first bytes and never from its name.
enum FileKind: String, Sendable {
    case pdf, jpeg, png
    /// Photos that a clerk's office computer often cannot open.
    case heic, webp
    /// A zip archive. A workbook (.xlsx) is one too.
    case zip
    /// An old binary workbook (.xls) or document.
    case oldOffice
    case unknown

    /// The number of bytes that `detect` needs.
    static let prefixLength = 16

    /// Compares the bytes with the signatures in the specifications of the formats.
    static func detect(_ firstBytes: some Collection<UInt8>) -> FileKind {
        let bytes = Array(firstBytes.prefix(prefixLength))
        func begins(_ signature: [UInt8], at offset: Int = 0) -> Bool {
            bytes.dropFirst(offset).starts(with: signature)
        }
        if begins(Array("%PDF-".utf8)) { return .pdf }
        if begins([0xFF, 0xD8, 0xFF]) { return .jpeg }
        if begins([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]) { return .png }
        if begins([0x50, 0x4B, 0x03, 0x04]) { return .zip }
        if begins([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]) { return .oldOffice }
        if begins(Array("RIFF".utf8)), begins(Array("WEBP".utf8), at: 8) { return .webp }
        if begins(Array("ftyp".utf8), at: 4) {
            let brands = ["heic", "heix", "hevc", "heim", "heis", "mif1", "msf1"]
            if brands.contains(where: { begins(Array($0.utf8), at: 8) }) { return .heic }
        }
        return .unknown
    }

    /// The endings of file names of this kind, the usual one first. Empty for kinds that are never sent to a browser.
    var endings: [String] {
        switch self {
        case .pdf: ["pdf"]
        case .jpeg: ["jpg", "jpeg"]
        case .png: ["png"]
        default: []
        }
    }

    static let evidenceEndings: Set<String> = ["pdf", "jpg", "jpeg", "png"]

    /// Detects the kind of a file's content. It is `unknown` if the file cannot be read.
    init(path: String) {
        guard let handle = FileHandle(forReadingAtPath: path) else {
            self = .unknown
            return
        }
        defer { try? handle.close() }
        self = Self.detect((try? handle.read(upToCount: Self.prefixLength)) ?? Data())
    }

    /// The kind of evidence with this media type, or `unknown`.
    init(mediaType: String) {
        self = [.pdf, .jpeg, .png].first { $0.contentType == mediaType } ?? .unknown
    }

    /// The reason why the file cannot be evidence, or `nil` if it can.
    var refusalAsEvidence: String? {
        switch self {
        case .pdf, .jpeg, .png: nil
        case .heic: "这是 HEIC 格式的照片，审核人员可能打不开。请在手机相机设置中改为“兼容性最佳”，或转成 JPG 后再上传。"
        case .webp: "这是 WebP 格式的图片，审核人员可能打不开。请转成 JPG 或 PNG 后再上传。"
        case .zip, .oldOffice: "佐证材料请上传 PDF、JPG 或 PNG。文档或表格请先另存为 PDF，压缩包请解压后逐个上传。"
        case .unknown: "认不出这个文件的格式。佐证材料请上传 PDF、JPG 或 PNG。"
        }
    }

    /// The `Content-Type` for sending the file. It is never a type that a browser runs.
    var contentType: String {
        switch self {
        case .pdf: "application/pdf"
        case .jpeg: "image/jpeg"
        case .png: "image/png"
        default: "application/octet-stream"
        }
    }
}
