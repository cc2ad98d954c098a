internal import Domain

/// Reads `jurisdiction.yaml`: the name, the series, its region with the regions that it adds, and its customs.
struct JurisdictionReader {
    func read(_ root: YAMLValue) -> Jurisdiction? {
        guard let map = root.map() else { return nil }
        let id = map.identifier("jurisdiction")
        let name = map.text("name")
        var series: [Series] = []
        for entry in map.required("series")?.list() ?? [] {
            guard let declaration = entry.declaration() else { continue }
            let id = declaration.identifier("id")
            if series.contains(where: { $0.id == id }) { entry.problem("系列 \(id) 重复。", "请只保留一个。") }
            let isRemainder = declaration.optional("remainder")?.flag() ?? false
            series.append(Series(id: id, name: declaration.text("name"), isRemainder: isRemainder))
            declaration.finish()
        }
        let own = map.optional("regions").map { OwnRegionReader().read($0) }
        let region = map.optional("region").flatMap { $0.presentRegion() }
        let customs = CustomsReader().read(map, province: name)
        map.finish()
        return Jurisdiction(
            id: id,
            name: name,
            series: series,
            region: region,
            customs: customs,
            grownTree: own ?? nil
        )
    }
}
