/// What is tried first by whoever guesses: words that many take, and runs of keys.
enum CommonPasswords {
    /// - Parameter password: in small letters.
    static func isEasilyGuessed(_ password: String) -> Bool {
        Set(password).count < 4 || isRun(password) || isRepetition(password)
            || words.contains { password.hasPrefix($0) && password.count <= $0.count + tail }
    }

    /// What people add to a common word to make it long enough: a year, a few digits, an exclamation mark.
    private static let tail = 4

    private static func isRun(_ password: String) -> Bool {
        runs.contains { $0.contains(password) || String($0.reversed()).contains(password) }
    }

    /// The same short piece over and over: `abc1abc1abc1`.
    private static func isRepetition(_ password: String) -> Bool {
        let characters = Array(password)
        return (1...5).contains { size in
            characters.count >= size * 2
                && characters.indices.allSatisfy { characters[$0] == characters[$0 % size] }
        }
    }

    private static let runs = [
        "abcdefghijklmnopqrstuvwxyz", "01234567890123456789", "qwertyuiopasdfghjklzxcvbnm",
        "1qaz2wsx3edc4rfv5tgb6yhn7ujm8ik,9ol.0p;/", "1q2w3e4r5t6y7u8i9o0p",
    ]

    private static let words = [
        "password", "passw0rd", "p@ssw0rd", "p@ssword", "pa55word", "admin", "administrator", "iloveyou", "welcome",
        "letmein", "qwerty", "qwertyuiop", "1qaz2wsx", "1qaz@wsx", "1q2w3e4r", "qazwsxedc", "woaini", "woaini1314",
        "123456", "1234567890", "0123456789", "9876543210", "abc123", "abcd1234", "a123456789", "aa123456",
        "q123456789",
        "1234567890a", "123456789a", "123qwe", "zxcvbnm", "asdfghjkl", "5201314", "1314520", "147258369", "xueshi",
        "jiangxi", "nanchang", "zhongguo", "beijing", "computer", "sunshine", "football", "princess", "test1234",
    ]
}
