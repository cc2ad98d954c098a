import Domain

/// The present regions of the province, as options of a list: 360102 南昌市东湖区.
struct RegionChoices: Sendable {
    private let all: [(code: String, label: String)]

    init(_ regions: RegionTree, of province: RegionCode) {
        all = regions.codes(within: province).compactMap { code in
            guard let region = regions.region(code), regions.present(of: code) == nil else { return nil }
            let parent = regions.parent(of: code).flatMap { $0 == province ? nil : regions.region($0)?.name }
            return (code.text, "\(code.text) \(parent ?? "")\(region.name)")
        }
    }

    /// The options after one that says that nothing is chosen yet.
    func options(chosen: String) -> [Choice] {
        [Choice(value: "", label: "请选择", isChosen: chosen.isEmpty)]
            + all.map { Choice(value: $0.code, label: $0.label, isChosen: $0.code == chosen) }
    }
}
