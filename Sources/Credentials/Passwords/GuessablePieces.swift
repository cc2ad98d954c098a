/// Divides a password into pieces that an attacker would combine: words, places, years, runs of keys.
enum GuessablePieces {
    /// The least number of characters that belong to no such piece.
    ///
    /// - Parameters:
    ///   - password: A folded password.
    ///   - own: Further pieces for this person.
    static func rest(of password: String, own: [String]) -> Int {
        let characters = Array(password)
        guard !characters.isEmpty else { return 0 }
        let pieces = shared.union(own.filter { $0.count >= 2 }.map(FoldedPassword.plain)).map { Array($0) }
        let plain = Array(FoldedPassword.plain(password))
        // For each place, the least number of characters before it that belong to no piece.
        var fewest = Array(repeating: Int.max, count: characters.count + 1)
        fewest[0] = 0
        for place in characters.indices {
            let reached = fewest[place]
            fewest[place + 1] = min(fewest[place + 1], reached + (isFiller(characters[place]) ? 0 : 1))
            for end in ends(of: characters, plain, from: place, pieces) { fewest[end] = min(fewest[end], reached) }
        }
        return fewest[characters.count]
    }

    /// Whether the character is a mark or a space. These make a password longer, but not harder to guess.
    private static func isFiller(_ character: Character) -> Bool {
        !character.isLetter && !character.isNumber
    }

    /// The ends of all pieces that begin at a place.
    private static func ends(
        of password: [Character],
        _ plain: [Character],
        from place: Int,
        _ pieces: [[Character]]
    ) -> [Int] {
        let rest = password[place...]
        var ends = pieces.filter { plain[place...].starts(with: $0) }.map { place + $0.count }
        let run = KeyRuns.length(of: rest)
        if run >= KeyRuns.shortest { ends += (KeyRuns.shortest...run).map { place + $0 } }
        let digits = rest.prefix { $0.isASCII && $0.isNumber }
        // A year, a date, a telephone number: up to eleven digits in a row.
        ends += digits.indices.prefix(11).map { $0 + 1 }
        return ends
    }

    /// Pieces that an attacker would try for anybody, in plain form.
    private static let shared = Set((places + CommonPasswords.words).map(FoldedPassword.plain))

    /// The country, its capital, the province and its cities, and other places that people use.
    private static let places = [
        "zhongguo", "china", "beijing", "shanghai", "jiangxi", "nanchang", "jingdezhen", "pingxiang", "jiujiang",
        "xinyu", "yingtan", "ganzhou", "jian", "yichun", "fuzhou", "shangrao", "hongzhou", "ganjiang", "poyang",
        "guangdong", "guangzhou", "shenzhen", "jiangsu", "nanjing", "suzhou", "zhejiang", "hangzhou", "wuhan", "hubei",
        "hunan", "changsha", "fujian", "xiamen", "anhui", "hefei", "sichuan", "chengdu", "chongqing", "tianjin",
        "henan", "shandong", "shanxi", "shaanxi", "hebei", "guangxi", "guizhou", "yunnan", "hainan", "gansu",
        "江西", "南昌", "景德镇", "萍乡", "九江", "新余", "鹰潭", "赣州", "吉安", "宜春", "抚州", "上饶", "中国", "北京", "上海", "密码", "学时",
    ]
}
