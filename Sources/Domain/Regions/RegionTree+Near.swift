extension RegionTree {
    /// Returns at most three present regions that the user may have meant. It compares names first, then codes that
    /// differ in at most two characters.
    public func near(_ typed: String, within: RegionCode) -> [Region] {
        let today = codes(within: within).compactMap { regions[$0] }.filter { $0.until == nil && $0.name != "市辖区" }
        let named = today.filter { !typed.isEmpty && ($0.name == typed || $0.formerNames.contains(typed)) }
        if !named.isEmpty { return Array(named.prefix(3)) }
        let wanted = Array(typed.utf8)
        guard wanted.count == 6 else { return [] }
        let ranked = today.map { region in
            let code = Array(region.code.text.utf8)
            let differing = zip(code, wanted).map { $0 == $1 ? 0 : 1 }
            // Among codes with equally many differences, those that differ further to the right come first.
            return (region: region, slips: differing.reduce(0, +), first: differing.firstIndex(of: 1) ?? 6)
        }
        let nearest = ranked.filter { $0.slips <= 2 }
            .sorted { ($0.slips, -$0.first, $0.region.code.text) < ($1.slips, -$1.first, $1.region.code.text) }
        return nearest.prefix(3).map(\.region)
    }
}
