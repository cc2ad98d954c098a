internal import Domain

/// Reads the regions that a jurisdiction adds to the national standard, or moves within it:
/// `{code: 36GJXQ, name: 赣江新区, parent: 360000}`, `{code: 360781, parent: 360000}`.
struct OwnRegionReader {
    private struct Entry {
        let region: OwnRegion
        let value: YAMLValue
    }

    /// Returns the tree with these regions; `nil` if there are none, or if one is wrong.
    func read(_ list: YAMLValue) -> RegionTree? {
        do {
            try RegionTree.requireShipped()
        } catch {
            list.problem(error.chinese)
            return nil
        }
        let maps = (list.list() ?? []).compactMap { value in value.declaration().map { (value, $0) } }
        let codes = maps.compactMap { $0.1.plainCode }
        var entries: [Entry] = []
        for (value, map) in maps {
            if let region = region(map, among: codes) {
                if entries.contains(where: { $0.region.code == region.code }) {
                    value.problem("地区 \(region.code) 重复。", "请只保留一个。")
                }
                entries.append(Entry(region: region, value: value))
            }
            map.finish()
        }
        guard !entries.isEmpty, entries.count == maps.count else { return nil }
        return grown(entries)
    }

    private func region(_ map: YAMLMap, among codes: [RegionCode]) -> OwnRegion? {
        let code = map.required("code")?.regionCode()
        let name = map.optional("name").map { $0.text() }
        let parent = map.required("parent").flatMap { $0.regionParent(among: codes) }
        guard let code else { return nil }
        let known = RegionTree.shipped.region(code)
        if known == nil, code.isNational {
            map.value.problem(
                "没有代码为 \(code) 的行政区划。",
                "请核对代码；自设的地区用两位数字、一个大写字母和三个大写字母或数字，如 \(code.text.prefix(2))GJXQ。"
            )
            return nil
        }
        if let known, let now = RegionTree.shipped.present(of: code) {
            map.value.problem("\(known.name)的代码 \(code) 已改为 \(now.code)（\(now.name)）。", "请写 \(now.code)。")
            return nil
        }
        if known == nil, name == nil {
            map.value.problem("缺少“name”。", "请写明地区 \(code) 的名称。")
            return nil
        }
        guard let parent, name != .some(nil) else { return nil }
        return OwnRegion(code: code, name: name ?? nil, parent: parent)
    }

    private func grown(_ entries: [Entry]) -> RegionTree? {
        do {
            return try RegionTree.shipped(adding: entries.map(\.region))
        } catch {
            let codes =
                switch error {
                case .circle(let codes): codes
                case .parentUnknown(let code, _): [code]
                case .fileMissing, .lineWrong: [RegionCode]()
                }
            let place = entries.first { codes.contains($0.region.code) } ?? entries.first
            place?.value.problem(error.chinese)
            return nil
        }
    }
}

extension YAMLMap {
    fileprivate var plainCode: RegionCode? {
        optional("code")?.plainText.flatMap(RegionCode.init)
    }
}

extension YAMLValue {
    /// Reads the code of a parent: one of the national standard or of this list.
    fileprivate func regionParent(among codes: [RegionCode]) -> RegionCode? {
        guard let code = regionCode() else { return nil }
        if codes.contains(code) || RegionTree.shipped.region(code) != nil { return code }
        problem("上级 \(code) 既不是行政区划代码，也没有写在 regions 中。", "请核对代码。")
        return nil
    }
}
