import Domain

/// The professionals of the world, with the data of their documents.
enum Inhabitant: Int, CaseIterable {
    /// Has a full year: 30 public and 60 professional hours.
    case ada
    /// Is short of hours.
    case ben
    /// A clerk of her college who is a professional herself.
    case cleo
    /// A doctor at the hospital in another city. Her series has its own channel.
    case dora

    var name: String {
        switch self {
        case .ada: "安甲"
        case .ben: "本乙"
        case .cleo: "柯丙"
        case .dora: "杜丁"
        }
    }

    var document: DocumentNumber { Numbers.resident(rawValue) }
    var series: String { self == .dora ? "卫生" : "其他系列（专业）" }
    var password: String { "lamp-river-\(rawValue)-stone" }
}
