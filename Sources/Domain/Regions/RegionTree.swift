/// Tells which region lies in which. It contains present and former administrative divisions, and the regions that a
/// jurisdiction adds.
///
/// A code that has ended stays in the tree and lies in its successor. If only the code changed, as when a county
/// becomes a district, both codes are the same place. Offices with either code then cover the same people.
public struct RegionTree: Sendable {
    /// A region with one code.
    public struct Region: Hashable, Sendable {
        public let code: RegionCode
        public let name: String
        /// The former names, the oldest first.
        public let formerNames: [String]
        /// The first year, if it is known.
        public let since: Int?
        /// The last year, or `nil` if it is unknown or the region still exists.
        public let until: Int?
    }

    let regions: [RegionCode: Region]
    /// For each other code of a place, the code that now stands for the place.
    let present: [RegionCode: RegionCode]
    /// The parents of the codes that stand for their places.
    let parents: [RegionCode: RegionCode]
    /// For each code that stands for its place, a range of numbers. Only the place and the regions in it have numbers
    /// in this range.
    let ranges: [RegionCode: ClosedRange<Int32>]
    /// A hash of the tree. It shows whether the copy in a database is the same.
    public let fingerprint: String

    /// Returns the region with the code, or `nil` if there never was one.
    public func region(_ code: RegionCode) -> Region? { regions[code] }

    /// Returns whether a region is `ancestor` or lies in it. The time does not depend on the size of the tree.
    public func isWithin(_ code: RegionCode, of ancestor: RegionCode) -> Bool {
        if code == ancestor { return true }
        guard regions[ancestor] != nil, let inner = place(of: code).flatMap({ ranges[$0] }),
            let outer = ranges[present[ancestor] ?? ancestor]
        else { return false }
        return outer.lowerBound <= inner.lowerBound && inner.upperBound <= outer.upperBound
    }

    /// A place in which a region lies, under one of its codes. `steps` is the number of levels above the region. It is
    /// 0 for the region's own place.
    public struct Ancestor: Hashable, Sendable {
        public let code: RegionCode
        public let steps: Int
    }

    /// Returns all places in which a region lies, beginning with its own.
    public func ancestors(of code: RegionCode) -> [Ancestor] {
        var found: [Ancestor] = regions[code] == nil ? [Ancestor(code: code, steps: 0)] : []
        var steps = found.count
        var place = place(of: code)
        while let here = place {
            found += ([here] + (formerCodes[here] ?? [])).map { Ancestor(code: $0, steps: steps) }
            steps += 1
            place = parents[here]
        }
        return found
    }

    /// Returns the region directly above, or `nil` at the top.
    public func parent(of code: RegionCode) -> RegionCode? {
        guard regions[code] != nil else { return place(of: code) }
        return parents[present[code] ?? code]
    }

    /// Returns all codes within a region, parents first. The result is empty for an unknown region.
    public func codes(within code: RegionCode) -> [RegionCode] {
        guard regions[code] != nil, let range = ranges[present[code] ?? code] else { return [] }
        let inside = ranges.filter {
            range.lowerBound <= $0.value.lowerBound && $0.value.upperBound <= range.upperBound
        }
        return inside.sorted { $0.value.lowerBound < $1.value.lowerBound }.flatMap {
            [$0.key] + (formerCodes[$0.key] ?? [])
        }
    }

    /// The former codes of a place, by the code that now stands for it.
    let formerCodes: [RegionCode: [RegionCode]]

    /// Returns the code that stands for a region's place. A code that never existed may occur in an old register. It
    /// gets the place that its digits suggest, so that its people can still be found.
    private func place(of code: RegionCode) -> RegionCode? {
        var here: RegionCode? = code
        while let code = here {
            if regions[code] != nil { return present[code] ?? code }
            here = code.parentByDigits
        }
        return nil
    }
}

extension RegionTree: Hashable {
    public static func == (left: RegionTree, right: RegionTree) -> Bool { left.fingerprint == right.fingerprint }

    public func hash(into hasher: inout Hasher) { hasher.combine(fingerprint) }
}

extension RegionTree {
    private static let read = Result { () throws(RegionFault) in try RegionTree(RegionTables.shipped.get()) }

    /// The tree from the program's own files. It is empty if the files are missing, and no office then covers anybody.
    /// Call `requireShipped` when the program starts.
    public static var shipped: RegionTree { (try? read.get()) ?? .empty }

    /// Checks that the tree can be built.
    /// - Throws: `RegionFault` if the program's own files are missing or wrong.
    public static func requireShipped() throws(RegionFault) { _ = try read.get() }

    /// Checks that the files can be read, and does not build the tree.
    /// - Throws: `RegionFault` if the program's own files are missing or wrong.
    public static func requireFiles() throws(RegionFault) { _ = try RegionTables.shipped.get() }

    private static let empty = RegionTree(
        regions: [:],
        present: [:],
        parents: [:],
        ranges: [:],
        fingerprint: "",
        formerCodes: [:]
    )
}

extension RegionTree {
    /// Returns the region that a former code's place has now, or `nil` if the code is present or unknown.
    public func present(of code: RegionCode) -> Region? { present[code].flatMap { regions[$0] } }
}
