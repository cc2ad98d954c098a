import Foundation
import Testing

@testable import Domain

@Suite struct RegionTablesTests {
    private func tables() throws -> RegionTables { try RegionTables.shipped.get() }

    @Test func `every region except the provinces has a parent that exists`() throws {
        let tree = RegionTree.shipped
        let tops = tree.regions.keys.filter { tree.parent(of: $0) == nil }
        #expect(tops.allSatisfy { $0.text.hasSuffix("0000") })
        #expect(tops.count == 35)
        #expect(tree.regions.count > 7_000)
    }

    @Test func `every successor is a region, and every ended code leads to a present one`() throws {
        let tree = RegionTree.shipped
        let all = Dictionary(grouping: try tables().successors, by: \.code)
        for (code, some) in all {
            #expect(tree.region(code)?.until != nil, "\(code)")
            #expect(some.allSatisfy { tree.region($0.successor) != nil }, "\(code)")
            var open = some.map(\.successor)
            var seen: Set<RegionCode> = []
            while let next = open.popLast() {
                if !seen.insert(next).inserted { continue }
                if let more = all[next] {
                    open += more.map(\.successor)
                } else {
                    #expect(tree.region(next)?.until == nil, "\(code) leads to \(next)")
                }
            }
        }
    }

    @Test(arguments: ["36", "32"])
    func `every ended code of Jiangxi and Jiangsu has a successor`(_ province: String) throws {
        let known = Set(try tables().successors.map(\.code))
        let without = RegionTree.shipped.regions.values.filter {
            $0.code.text.hasPrefix(province) && $0.until != nil && !known.contains($0.code)
        }
        // These are not places: the old heading for a city's districts, and the one for cities under the province.
        #expect(without.allSatisfy { $0.name == "市区" || $0.name == "省直辖县级行政单位" })
    }

    @Test(arguments: [
        "36010\t东湖区", "360102", "360102\t东湖区\t今年", "360102\t东湖区\t\t\t3601", "360102\t东湖区\t1983\t\t\t\t多", "\t\t",
    ])
    func `an invalid line is reported by its number`(_ line: String) throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "regions-\(UInt64.random(in: 0...(.max)))")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        #expect(throws: RegionFault.fileMissing(folder.appending(path: "regions.tsv").path)) {
            try RegionTables.read(in: folder)
        }
        let text = "# 说明\ncode\tname\tsince\tuntil\tparent\tids\n360000\t江西省\n\(line)\n"
        try Data(text.utf8).write(to: folder.appending(path: "regions.tsv"))
        try Data("code\n".utf8).write(to: folder.appending(path: "region-successors.tsv"))
        #expect(throws: RegionFault.lineWrong(file: "regions.tsv", line: 4)) { try RegionTables.read(in: folder) }
    }
}
