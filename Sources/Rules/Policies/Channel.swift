/// Series whose hours come through their own channel only (第十五条 in Jiangxi).
public struct Channel: Hashable, Sendable {
    public let series: [String]
    /// The activities that count; every other counts nothing.
    public let accepts: [String]
    public let article: String
    /// What the person should do, in Chinese.
    public let advice: String
}

/// A document that a policy is taken from.
public struct Source: Hashable, Sendable {
    public let id: String
    public let title: String
    public let document: String
}

/// A choice that the text of the law leaves open, as it was made here.
public struct OpenChoice: Hashable, Sendable {
    /// As the policy and its documents cite it: `I-1`.
    public let number: String
    public let matter: String
    public let chosen: String
}

/// Where the articles are that hold for every activity.
public struct GeneralArticles: Hashable, Sendable {
    public internal(set) var total: String
    public internal(set) var clock: String
    public internal(set) var makeup: String
    public internal(set) var sameContent: String
    public internal(set) var sanction: String
}

/// What a day and an hour are worth.
public struct StudyClock: Hashable, Sendable {
    public let minutesPerHour: Int
    public let hoursPerDay: Int
}
