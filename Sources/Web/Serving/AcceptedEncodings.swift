/// The encodings that a browser accepts, from `Accept-Encoding` (RFC 9110, 12.5.3).
struct AcceptedEncodings: Sendable {
    /// The weights in thousandths, by the lower-case name of the encoding.
    private var weights: [String: Int] = [:]

    init(_ header: String?) {
        for member in (header ?? "").split(separator: ",") {
            let pieces = member.split(separator: ";").map { $0.trimmingSpaces() }
            guard let coding = pieces.first, !coding.isEmpty else { continue }
            let weight = pieces.dropFirst().first { $0.lowercased().hasPrefix("q=") }
            weights[coding.lowercased()] = weight.map { Self.thousandths($0.dropFirst(2)) } ?? 1000
        }
    }

    /// Whether gzip is accepted and its weight is not below that of the plain file.
    var prefersGzip: Bool {
        let gzip = weights["gzip"] ?? weights["x-gzip"] ?? weights["*"] ?? 0
        return gzip > 0 && gzip >= weights["identity"] ?? 0
    }

    /// `0.8` is 800. A text that is not a weight is 0, a refusal.
    private static func thousandths(_ text: Substring) -> Int {
        let halves = text.split(separator: ".", omittingEmptySubsequences: false)
        guard halves.count <= 2, let whole = Int(halves[0]), (0...1).contains(whole) else { return 0 }
        guard halves.count == 2 else { return whole * 1000 }
        let digits = halves[1].prefix(3)
        guard let fraction = Int(digits + String(repeating: "0", count: 3 - digits.count)) else { return 0 }
        return min(1000, whole * 1000 + fraction)
    }
}

extension Substring {
    fileprivate func trimmingSpaces() -> Substring {
        var text = self
        while text.first == " " || text.first == "\t" { text.removeFirst() }
        while text.last == " " || text.last == "\t" { text.removeLast() }
        return text
    }
}
