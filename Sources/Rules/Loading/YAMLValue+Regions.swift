internal import Domain

extension YAMLValue {
    /// Reads the code of a region.
    func regionCode() -> RegionCode? {
        guard let text = text() else { return nil }
        if let code = RegionCode(text) { return code }
        problem("“\(name)”的值 \(text) 不是地区代码。", "请写六位数字，或两位数字、一个大写字母和三个大写字母或数字，如 36GJXQ。")
        return nil
    }

    /// Reads the code of a region of today's national standard.
    func presentRegion() -> RegionCode? {
        guard let code = regionCode() else { return nil }
        if RegionTree.shipped.region(code)?.until == nil, RegionTree.shipped.region(code) != nil { return code }
        problem("没有代码为 \(code) 的现行行政区划。", "请核对代码。")
        return nil
    }
}
