import Domain
import Rules
import Testing

/// Tests of the regions that a jurisdiction's file adds.
@Suite struct OwnRegionTests {
    private func files(_ lines: [String]) -> [String: String] {
        var files = SmallPolicy.files()
        files["north/jurisdiction.yaml"] =
            SmallPolicy.jurisdiction + "\nregions:\n"
            + lines.map { "  - \($0)\n" }.joined()
        return files
    }

    @Test func `the tree has the jurisdiction's own regions and the counties that the province runs`() throws {
        let lines = [
            "{code: 36GJ01, name: 儒乐湖新城, parent: 36GJXQ}", "{code: 36GJXQ, name: 赣江新区, parent: 360000}",
            "{code: 360781, parent: 360000}",
        ]
        try withPolicies(files(lines)) { folder in
            let tree = try #require(try PolicyLibrary.load(directory: folder).jurisdiction("north")?.regions)
            let codes = try ["36GJ01", "36GJXQ", "360781", "360700", "360000"].map { try #require(RegionCode($0)) }
            #expect(tree.isWithin(codes[0], of: codes[1]) && tree.isWithin(codes[0], of: codes[4]))
            #expect(tree.isWithin(codes[2], of: codes[4]) && !tree.isWithin(codes[2], of: codes[3]))
            #expect(tree.region(codes[1])?.name == "赣江新区" && tree.region(codes[2])?.name == "瑞金市")
        }
    }

    @Test func `a jurisdiction that adds no regions has those of the standard`() throws {
        try withPolicies(SmallPolicy.files()) { folder in
            let library = try PolicyLibrary.load(directory: folder)
            #expect(library.jurisdiction("north")?.regions == .shipped)
        }
    }

    @Test(arguments: [
        (
            ["{code: 36gjxq, name: 甲, parent: 360000}"],
            "7：“code”的值 36gjxq 不是地区代码。请写六位数字，或两位数字、一个大写字母和三个大写字母或数字，如 36GJXQ。"
        ),
        (
            ["{code: 360199, name: 甲, parent: 360100}"],
            "7：没有代码为 360199 的行政区划。请核对代码；自设的地区用两位数字、一个大写字母和三个大写字母或数字，如 36GJXQ。"
        ),
        (["{code: 360122, parent: 360000}"], "7：新建县的代码 360122 已改为 360112（新建区）。请写 360112。"),
        (["{code: 36GJXQ, parent: 360000}"], "7：缺少“name”。请写明地区 36GJXQ 的名称。"),
        (["{code: 36GJXQ, name: 甲}"], "7：缺少“parent”。"),
        (["{code: 36GJXQ, name: \"\", parent: 360000}"], "7：“name”应是文字。"),
        (["{code: 36GJXQ, name: 甲, parent: 36GJ99}"], "7：上级 36GJ99 既不是行政区划代码，也没有写在 regions 中。请核对代码。"),
        (["{code: 36GJXQ, name: 甲, parent: 369999}"], "7：上级 369999 既不是行政区划代码，也没有写在 regions 中。请核对代码。"),
        (["{code: 36GJXQ, name: 甲, parent: 360000, since: 2016}"], "7：不认识的名称“since”。可用的有：code、name、parent。"),
        (
            ["{code: 36GJXQ, name: 甲, parent: 360000}", "{code: 36GJXQ, name: 乙, parent: 360000}"],
            "8：地区 36GJXQ 重复。请只保留一个。"
        ),
        (
            ["{code: 36A001, name: 甲, parent: 36A002}", "{code: 36A002, name: 乙, parent: 36A001}"],
            "7：地区 36A001、36A002 互为上级。请改正它们的上级。"
        ),
        (["{code: 36A001, name: 甲, parent: 36A001}"], "7：地区 36A001 互为上级。请改正它们的上级。"),
        (["{code: 360000, parent: 360100}"], "7：地区 360000、360100 互为上级。请改正它们的上级。"),
        (["36GJXQ"], "7：“regions”的每项应写成 {code: 36GJXQ, name: 赣江新区, parent: 360000}。"),
    ])
    func `a wrong region is reported with its line`(_ lines: [String], _ expected: String) throws {
        try withPolicies(files(lines)) { folder in
            let failure = #expect(throws: PolicyLoadFailure.self) { try PolicyLibrary.load(directory: folder) }
            #expect(failure?.diagnostics.map(\.description) == ["north/jurisdiction.yaml:\(expected)"])
        }
    }
}
