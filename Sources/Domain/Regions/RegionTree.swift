/// Which region lies in which: the administrative divisions of now and then, and what a jurisdiction adds to them.
///
/// A code that ended stays: it lies in what it became. Where it only changed (a county became a district), both codes are
/// one place, so that whoever holds either looks after the same people.
public struct RegionTree: Sendable {
    /// One code.
    public struct Region: Hashable, Sendable {
        public let code: RegionCode
        public let name: String
        /// The first first.
        public let formerNames: [String]
        /// Years, as far as they are known.
        public let since: Int?
        public let until: Int?
    }

    let regions: [RegionCode: Region]
    /// The code that stands for the place, for the others that it has or had.
    let present: [RegionCode: RegionCode]
    /// Of those that stand for their place.
    let parents: [RegionCode: RegionCode]
    /// Of each code that stands for its place: it and all in it have the numbers of this range, and nobody else has.
    let ranges: [RegionCode: ClosedRange<Int32>]
    /// What the copy of the tree in a database is known by.
    public let fingerprint: String

    /// Nil for a code that there never was.
    public func region(_ code: RegionCode) -> Region? { regions[code] }

    /// Whether a region is the other one or lies in it. Takes the same time whatever the tree holds.
    public func isWithin(_ code: RegionCode, of ancestor: RegionCode) -> Bool {
        if code == ancestor { return true }
        guard regions[ancestor] != nil, let inner = place(of: code).flatMap({ ranges[$0] }),
            let outer = ranges[present[ancestor] ?? ancestor]
        else { return false }
        return outer.lowerBound <= inner.lowerBound && inner.upperBound <= outer.upperBound
    }

    /// A place that a region lies in, with every code that it has or had, and how many steps up it is: 0 for the region's
    /// own place.
    public struct Ancestor: Hashable, Sendable {
        public let code: RegionCode
        public let steps: Int
    }

    /// Everything that a region lies in, itself first.
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

    /// The region that one lies in directly; nil at the top.
    public func parent(of code: RegionCode) -> RegionCode? {
        guard regions[code] != nil else { return place(of: code) }
        return parents[present[code] ?? code]
    }

    /// Every code that lies in a region, parents before what lies in them; empty for an unknown one.
    public func codes(within code: RegionCode) -> [RegionCode] {
        guard regions[code] != nil, let range = ranges[present[code] ?? code] else { return [] }
        let inside = ranges.filter {
            range.lowerBound <= $0.value.lowerBound && $0.value.upperBound <= range.upperBound
        }
        return inside.sorted { $0.value.lowerBound < $1.value.lowerBound }.flatMap {
            [$0.key] + (formerCodes[$0.key] ?? [])
        }
    }

    /// The codes that a place had before, by the one that stands for it.
    let formerCodes: [RegionCode: [RegionCode]]

    /// The code that stands for a region's place. A code of the standard that there never was (an old register may hold
    /// some) stands where its digits say: nobody who was found drops out.
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

    /// The tree as it ships. Empty where its files are missing, and then nobody looks after anybody: who starts the
    /// program asks `requireShipped` first.
    public static var shipped: RegionTree { (try? read.get()) ?? .empty }

    /// - Throws: what is wrong with the files that ship.
    public static func requireShipped() throws(RegionFault) { _ = try read.get() }

    /// The same for those who only ask which numbers there are: no tree is grown.
    /// - Throws: what is wrong with the files that ship.
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
    /// The region under which an old code's place is known now; nil for a code that is the present one or unknown.
    public func present(of code: RegionCode) -> Region? { present[code].flatMap { regions[$0] } }
}
