import Hummingbird

extension Parameters {
    /// The requested page of a list, from 1.
    var page: Int {
        let asked = self.get("page").flatMap(Int.init) ?? 1
        return (1...1_000_000).contains(asked) ? asked : 1
    }
}
