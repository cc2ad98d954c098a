/// Building the tree from the rows of its files.
extension RegionTree {
    /// Builds the tree.
    /// - Parameter own: The regions that a jurisdiction adds.
    /// - Throws: `RegionFault` if regions lie in each other or a parent is unknown.
    init(_ tables: RegionTables, adding own: [OwnRegion] = []) throws(RegionFault) {
        var nursery = RegionTreeBuilder(tables)
        for region in own { nursery.add(region) }
        let grown = try nursery.grown()
        var fingerprint = tables.fingerprint
        for region in own {
            for text in [region.code.text, region.name ?? "", region.parent.text] { fingerprint.add(text.utf8) }
        }
        self.init(
            regions: nursery.regions,
            present: grown.present,
            parents: grown.parents,
            ranges: grown.ranges,
            fingerprint: fingerprint.text,
            formerCodes: Dictionary(grouping: grown.present.keys.sorted()) { grown.present[$0] ?? $0 }
        )
    }

    /// Returns the tree with the regions that a jurisdiction adds.
    /// - Throws: `RegionFault` if regions lie in each other or a parent is unknown, or if a file of the program is
    ///   wrong.
    public static func shipped(adding own: [OwnRegion]) throws(RegionFault) -> RegionTree {
        own.isEmpty ? .shipped : try RegionTree(RegionTables.shipped.get(), adding: own)
    }
}

/// Regions whose places in the tree are not known yet.
private struct RegionTreeBuilder {
    private(set) var regions: [RegionCode: RegionTree.Region] = [:]
    /// The parents that a file states, without those that follow from digits.
    private var written: [RegionCode: RegionCode] = [:]
    private var successors: [RegionCode: [RegionTables.Successor]] = [:]

    init(_ tables: RegionTables) {
        regions.reserveCapacity(tables.regions.count)
        for row in tables.regions where !row.name.isEmpty {
            let before = regions[row.code]
            regions[row.code] = RegionTree.Region(
                code: row.code,
                name: row.name,
                formerNames: before.map { $0.formerNames + [$0.name] } ?? [],
                since: before == nil ? row.since : before?.since,
                until: row.until
            )
            if let parent = row.parent { written[row.code] = parent }
        }
        successors = Dictionary(grouping: tables.successors, by: \.code)
    }

    mutating func add(_ own: OwnRegion) {
        let before = regions[own.code]
        regions[own.code] = RegionTree.Region(
            code: own.code,
            name: own.name ?? before?.name ?? own.code.text,
            formerNames: before.map { $0.formerNames + (own.name == nil ? [] : [$0.name]) } ?? [],
            since: before?.since,
            until: before?.until
        )
        written[own.code] = own.parent
        // The jurisdiction states the parent of this code itself, so its successors do not matter.
        successors[own.code] = nil
    }

    struct Grown {
        var present: [RegionCode: RegionCode] = [:]
        var parents: [RegionCode: RegionCode] = [:]
        var ranges: [RegionCode: ClosedRange<Int32>] = [:]
    }

    func grown() throws(RegionFault) -> Grown {
        var grown = Grown()
        for code in successors.keys where regions[code] != nil {
            let now = try presentCode(of: code)
            if now != code { grown.present[code] = now }
        }
        let places = regions.keys.filter { grown.present[$0] == nil }.sorted()
        for code in places { try findParent(of: code, in: &grown, on: []) }
        number(places, in: &grown)
        return grown
    }

    /// Returns the code that a place has now.
    private func presentCode(of code: RegionCode) throws(RegionFault) -> RegionCode {
        var way = [code]
        while let last = way.last, let next = renamed(last) {
            if way.contains(next) { throw .circle(way) }
            way.append(next)
        }
        return way.last ?? code
    }

    private func renamed(_ code: RegionCode) -> RegionCode? {
        guard let all = successors[code], all.count == 1, all[0].isSame, regions[all[0].successor] != nil else {
            return nil
        }
        return all[0].successor
    }

    /// Finds the parents of a place and of all places above it.
    private func findParent(of code: RegionCode, in grown: inout Grown, on way: [RegionCode]) throws(RegionFault) {
        if grown.parents[code] != nil { return }
        if way.contains(code) { throw .circle(way.drop { $0 != code }.map(\.self)) }
        let way = way + [code]
        var found: RegionCode?
        if let parent = written[code] {
            guard regions[parent] != nil else { throw .parentUnknown(code, parent: parent) }
            found = parent
        } else if let all = successors[code]?.map(\.successor).filter({ regions[$0] != nil }), !all.isEmpty {
            found = try commonPlace(of: all, in: &grown, on: way)
        }
        found = found ?? parentByDigits(of: code)
        guard let found else { return }
        let parent = grown.present[found] ?? found
        try findParent(of: parent, in: &grown, on: way)
        grown.parents[code] = parent
    }

    /// Returns the only code, or the lowest region in which all of the codes lie.
    private func commonPlace(
        of codes: [RegionCode],
        in grown: inout Grown,
        on way: [RegionCode]
    ) throws(RegionFault) -> RegionCode? {
        var lines: [[RegionCode]] = []
        for code in codes {
            let code = grown.present[code] ?? code
            try findParent(of: code, in: &grown, on: way)
            lines.append(Array(sequence(first: code) { [parents = grown.parents] in parents[$0] }))
        }
        return lines.first?.first { place in lines.allSatisfy { $0.contains(place) } }
    }

    private func parentByDigits(of code: RegionCode) -> RegionCode? {
        sequence(first: code) { $0.parentByDigits }.dropFirst().first { regions[$0] != nil }
    }

    /// Numbers the places so that the regions in a place follow it directly.
    private func number(_ places: [RegionCode], in grown: inout Grown) {
        let children = Dictionary(grouping: places.filter { grown.parents[$0] != nil }) { grown.parents[$0] ?? $0 }
        var next: Int32 = 0
        var open: [(code: RegionCode, first: Int32?)] = places.filter { grown.parents[$0] == nil }.reversed()
            .map { ($0, nil) }
        while let (code, first) = open.popLast() {
            if let first {
                grown.ranges[code] = first...(next - 1)
            } else {
                open.append((code, next))
                next += 1
                open += (children[code] ?? []).reversed().map { ($0, nil) }
            }
        }
    }
}
