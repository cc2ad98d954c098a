extension RegionTree {
    /// Regions of today within another that may have been meant by what was typed, at most three: by their name, or by a
    /// code that differs in few characters.
    public func near(_ typed: String, within: RegionCode) -> [Region] {
        let today = codes(within: within).compactMap { regions[$0] }.filter { $0.until == nil && $0.name != "市辖区" }
        let named = today.filter { !typed.isEmpty && ($0.name == typed || $0.formerNames.contains(typed)) }
        if !named.isEmpty { return Array(named.prefix(3)) }
        let wanted = Array(typed.utf8)
        guard wanted.count == 6 else { return [] }
        let ranked = today.map { region in
            let code = Array(region.code.text.utf8)
            let differing = zip(code, wanted).map { $0 == $1 ? 0 : 1 }
            // Among the equally near, those that differ as far to the right as can be.
            return (region: region, slips: differing.reduce(0, +), first: differing.firstIndex(of: 1) ?? 6)
        }
        let nearest = ranked.filter { $0.slips <= 2 }
            .sorted { ($0.slips, -$0.first, $0.region.code.text) < ($1.slips, -$1.first, $1.region.code.text) }
        return nearest.prefix(3).map(\.region)
    }
}
