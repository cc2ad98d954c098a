/// Cases as text, one on each line.
enum CaseText {
    static func line(_ name: String, records count: Int = 0) -> String {
        let records = (0..<count).map {
            #"{"id":"r\#($0)","activity":"paper","completed":"2024-05-02","facts":{"count":\#($0 % 4)}}"#
        }
        let list = records.joined(separator: ",")
        return #"{"case":"\#(name)","jurisdiction":"jiangxi","year":2024,"records":[\#(list)]}"# + "\n"
    }

    /// Cases with no, few or many records, and lines that are not cases.
    static func uneven(_ count: Int) -> String {
        (0..<count).map { place in
            switch place % 40 {
            case 7: "{}\n"
            case 13: line("c\(place)", records: 100)
            case let rest: line("c\(place)", records: rest % 5)
            }
        }.joined()
    }
}
