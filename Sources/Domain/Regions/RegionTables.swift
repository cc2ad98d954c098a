import Foundation

/// The rows of the files that belong to the program: `regions.tsv` and `region-successors.tsv`.
struct RegionTables: Sendable {
    /// A code with one of the names that it has had.
    struct Row: Sendable {
        let code: RegionCode
        /// The name, which is empty if only the code is known.
        let name: String
        let since: Int?
        let until: Int?
        /// The parent, if it differs from what the digits say.
        let parent: RegionCode?
        /// Whether resident IDs begin with the code. This is true for counties, and for cities that have no counties.
        let isForNumbers: Bool
    }

    /// The successor of a code that has ended.
    struct Successor: Sendable {
        let code: RegionCode
        let successor: RegionCode
        /// Whether it is the same place with another code or name. If not, one became part of the other.
        let isSame: Bool
    }

    let regions: [Row]
    let successors: [Successor]
    /// The hash of both files.
    let fingerprint: Fingerprint

    /// The tables of the program's own files, which are read once.
    static let shipped = Result { () throws(RegionFault) in try read(in: folder) }

    /// The folder beside the executable. `Bundle.module` would end the process if the folder is missing, but this code
    /// reports the fault.
    private static let folder = Bundle.main.bundleURL.appending(path: "xueshi_Domain.resources")

    static func read(in folder: URL) throws(RegionFault) -> RegionTables {
        let regions = try bytes("regions.tsv", in: folder)
        let successors = try bytes("region-successors.tsv", in: folder)
        var fingerprint = Fingerprint()
        fingerprint.add(regions)
        fingerprint.add(successors)
        return RegionTables(
            regions: try Self.rows(regions, "regions.tsv", row),
            successors: try Self.rows(successors, "region-successors.tsv", successor),
            fingerprint: fingerprint
        )
    }

    private static func bytes(_ name: String, in folder: URL) throws(RegionFault) -> [UInt8] {
        let file = folder.appending(path: name)
        guard let data = try? Data(contentsOf: file) else { throw .fileMissing(file.path) }
        return Array(data)
    }

    /// Reads the lines after the comments and the heading line.
    static func rows<Row>(
        _ bytes: [UInt8],
        _ file: String,
        _ read: ([Substring]) -> Row?
    ) throws(RegionFault) -> [Row] {
        var rows: [Row] = []
        var hasHeading = false
        for (place, line) in bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).enumerated() {
            if line.isEmpty || line.first == UInt8(ascii: "#") { continue }
            guard hasHeading else {
                hasHeading = true
                continue
            }
            let fields = line.split(separator: UInt8(ascii: "\t"), omittingEmptySubsequences: false)
            guard let row = read(fields.map { Substring(decoding: $0, as: UTF8.self) }) else {
                throw .lineWrong(file: file, line: place + 1)
            }
            rows.append(row)
        }
        return rows
    }

    private static func row(_ fields: [Substring]) -> Row? {
        guard (2...6).contains(fields.count), let code = RegionCode(String(fields[0])) else { return nil }
        func field(_ place: Int) -> Substring { place < fields.count ? fields[place] : "" }
        let years = [field(2), field(3)].map { (text: $0, year: Int($0)) }
        guard years.allSatisfy({ $0.text.isEmpty || $0.year != nil }) else { return nil }
        let parent = RegionCode(String(field(4)))
        guard field(4).isEmpty || parent != nil else { return nil }
        return Row(
            code: code,
            name: String(fields[1]),
            since: years[0].year,
            until: years[1].year,
            parent: parent,
            isForNumbers: !code.text.hasSuffix("00") || field(5) == "yes"
        )
    }

    private static func successor(_ fields: [Substring]) -> Successor? {
        guard fields.count == 5, let code = RegionCode(String(fields[0])), let other = RegionCode(String(fields[1])),
            fields[2] == "same" || fields[2] == "part"
        else { return nil }
        return Successor(code: code, successor: other, isSame: fields[2] == "same")
    }
}
