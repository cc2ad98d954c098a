import Foundation

/// A PDF that poppler's tools read.
struct PDFReading {
    let bytes: [UInt8]

    func text() throws -> String { try tool("pdftotext", "-layout", "-", "-") }
    func text(ofPage page: Int) throws -> String {
        try tool("pdftotext", "-layout", "-f", "\(page)", "-l", "\(page)", "-", "-")
    }
    func information() throws -> String { try tool("pdfinfo", "-") }
    func pageCount() throws -> Int? {
        try information().split(separator: "\n").first { $0.hasPrefix("Pages:") }
            .flatMap { Int($0.dropFirst(6).trimmingCharacters(in: .whitespaces)) }
    }

    /// The fonts, from the rows of `pdffonts`. The last five words of a row begin with the flags for embedded and
    /// subset.
    func fonts() throws -> [(name: String, embedded: Bool, subset: Bool)] {
        try tool("pdffonts", "-").split(separator: "\n").dropFirst(2).compactMap { row in
            let words = row.split(separator: " ")
            guard words.count >= 7, let name = words.first else { return nil }
            let flags = words.suffix(5)
            return (String(name), flags.first == "yes", flags.dropFirst().first == "yes")
        }
    }

    /// The contents of the QR codes on a page, one on each line.
    func codes(onPage page: Int = 1) throws -> String {
        let name = FileManager.default.temporaryDirectory.appendingPathComponent("xueshi-\(UUID().uuidString)")
        let image = name.appendingPathExtension("png")
        defer { try? FileManager.default.removeItem(at: image) }
        _ = try tool("pdftoppm", "-r", "150", "-f", "\(page)", "-l", "\(page)", "-png", "-singlefile", "-", name.path)
        return try tool("zbarimg", "--nodbus", "--quiet", "--raw", image.path)
    }

    private func tool(_ arguments: String...) throws -> String {
        let input = FileManager.default.temporaryDirectory.appendingPathComponent("xueshi-\(UUID().uuidString).pdf")
        try Data(bytes).write(to: input)
        defer { try? FileManager.default.removeItem(at: input) }
        let process = Process()
        let output = Pipe()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = arguments
        process.standardInput = try FileHandle(forReadingFrom: input)
        process.standardOutput = output
        try process.run()
        let read = output.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        guard process.terminationStatus == 0 else { throw ToolFailed(arguments: arguments) }
        return String(decoding: read, as: UTF8.self)
    }

    struct ToolFailed: Error { let arguments: [String] }
}
