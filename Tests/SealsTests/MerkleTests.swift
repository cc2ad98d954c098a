import Foundation
import Seals
import Testing

/// The tree of RFC 6962, with the eight leaves that its implementations test. The roots and proofs were computed by
/// another program.
@Suite struct MerkleTests {
    private static let leaves: [[UInt8]] = [
        [], [0x00], [0x10], [0x20, 0x21], [0x30, 0x31], Array(0x40...0x43), Array(0x50...0x57), Array(0x60...0x6F),
    ]
    private static let roots = [
        "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
        "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
        "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
        "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
        "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
        "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
        "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
        "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
        "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328",
    ]
    private static let paths: [(place: Int, size: Int, path: [String])] = [
        (
            0, 8,
            [
                "96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7",
                "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e",
                "6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4",
            ]
        ),
        (
            5, 8,
            [
                "bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b",
                "ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0",
                "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
            ]
        ),
        (2, 3, ["fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125"]),
        (
            1, 5,
            [
                "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
                "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e",
                "bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b",
            ]
        ),
    ]

    private func edge(_ leaves: some Sequence<[UInt8]>) -> RightEdge {
        var edge = RightEdge()
        for leaf in leaves { edge.append(TreeHash(leaf: leaf)) }
        return edge
    }

    @Test func `appending leaf by leaf gives the known roots`() {
        for size in 0...Self.leaves.count {
            let edge = edge(Self.leaves.prefix(size))
            #expect(edge.root.hex == Self.roots[size] && edge.size == size)
            #expect(edge.peaks.count == size.nonzeroBitCount)
        }
    }

    @Test func `an edge that was stored continues in the same way`() throws {
        let five = edge(Self.leaves.prefix(5))
        let stored = five.peaks.map(\.hex).compactMap(TreeHash.init(hex:))
        var again = try #require(RightEdge(size: 5, peaks: stored))
        for leaf in Self.leaves.dropFirst(5) { again.append(TreeHash(leaf: leaf)) }
        #expect(again.root.hex == Self.roots[8])
        #expect(RightEdge(size: 4, peaks: stored) == nil)
    }

    @Test func `a proof has the known path`() {
        for (place, size, path) in Self.paths {
            let proof = InclusionProof(place: place, size: size) { part in edge(Self.leaves[part]).root }
            #expect(proof.path.map(\.hex) == path, "\(place)/\(size)")
        }
    }

    @Test func `a proof leads from its leaf to the root, and from no other leaf to no other root`() {
        let many = (0..<70).map { [UInt8($0)] }
        for size in 1...69 {
            let root = edge(many.prefix(size)).root
            let other = edge(many.prefix(size + 1)).root
            for place in 0..<size {
                let proof = InclusionProof(place: place, size: size) { part in edge(many[part]).root }
                #expect(proof.leads(from: TreeHash(leaf: many[place]), to: root))
                #expect(!proof.leads(from: TreeHash(leaf: many[place + 1]), to: root))
                #expect(!proof.leads(from: TreeHash(leaf: many[place]), to: other))
                let short = InclusionProof(place: place, size: size, path: Array(proof.path.dropLast()))
                #expect(size == 1 || !short.leads(from: TreeHash(leaf: many[place]), to: root))
            }
        }
        let outside = InclusionProof(place: 3, size: 3, path: [])
        #expect(!outside.leads(from: TreeHash(leaf: [3]), to: TreeHash(leaf: [3])))
    }

    @Test func `different fields never have the same bytes`() {
        let lines = [
            ["ab", nil, ""], ["ab", "", nil], ["ab,-", ""], ["a", "b", nil, ""], ["ab", nil], ["2:ab,-,0:,"],
        ]
        #expect(Set(lines.map { SealedLine($0).bytes }).count == lines.count)
        #expect(SealedLine(["ab", nil, ""]).bytes == Array("2:ab,-,0:,".utf8))
        #expect(SealedLine(["学时"]).bytes == Array("6:学时,".utf8))
    }

    @Test func `a hash is read only from 64 hexadecimal digits`() {
        let hash = TreeHash(leaf: [1])
        #expect(TreeHash(hex: hash.hex) == hash)
        for text in ["", "00", hash.hex.uppercased(), hash.hex + "0", String(repeating: "g", count: 64)] {
            #expect(TreeHash(hex: text) == nil)
        }
    }
}
