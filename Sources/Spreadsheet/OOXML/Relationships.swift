import Foundation

/// The links from one part of the package to other parts. External targets are left out: nothing is ever downloaded.
struct Relationships {
    struct Link {
        let id: String
        /// The last word of the type's URI, such as `worksheet` or `styles`. It is the same in strict and transitional
        /// files.
        let kind: String
        let part: String
    }

    private(set) var links: [Link] = []

    /// Reads the links from `_rels/<name>.rels` beside the part. Without that file there are no links.
    init(of part: String, in archive: ZipArchive, limits: ReadingLimits) throws {
        let (folder, name) = PartName.split(part)
        guard let stream = try archive.part(folder + "_rels/" + name + ".rels") else { return }
        let consumer = Consumer(folder: folder)
        try XMLStream.read(stream, limits: limits, into: consumer)
        links = consumer.links
    }

    func part(kind: String) -> String? {
        links.first { $0.kind == kind }?.part
    }

    private final class Consumer: XMLConsumer {
        let folder: String
        var links: [Link] = []

        init(folder: String) {
            self.folder = folder
        }

        override func start(_ name: XMLName, _ attributes: XMLAttributes, depth: Int) throws {
            guard name == "Relationship", attributes["TargetMode"]?.lowercased() != "external",
                let id = attributes["Id"], let type = attributes["Type"], let target = attributes["Target"]
            else { return }
            guard links.count < 10_000 else { throw WorkbookFailure.hostile("部件关系过多") }
            let kind = type.split(separator: "/").last.map(String.init) ?? ""
            links.append(Link(id: id, kind: kind, part: PartName.resolve(target, from: folder)))
        }
    }
}

/// Names of parts inside the package.
enum PartName {
    /// Splits `xl/workbook.xml` into `xl/` and `workbook.xml`.
    static func split(_ part: String) -> (folder: String, name: String) {
        guard let slash = part.lastIndex(of: "/") else { return ("", part) }
        return (String(part[...slash]), String(part[part.index(after: slash)...]))
    }

    /// Resolves a target. It is relative to the folder of the part that contains it, unless it starts with a slash.
    static func resolve(_ target: String, from folder: String) -> String {
        let path = target.replacing("\\", with: "/")
        let whole = path.hasPrefix("/") ? path : folder + path
        var steps: [Substring] = []
        for step in whole.split(separator: "/") where step != "." {
            if step == ".." { _ = steps.popLast() } else { steps.append(step) }
        }
        let name = steps.joined(separator: "/")
        return name.removingPercentEncoding ?? name
    }
}
