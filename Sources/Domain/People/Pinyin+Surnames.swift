extension Pinyin {
    /// The surnames of one character that are read differently from the same character in other places.
    static let surnames: [Unicode.Scalar: String] = [
        "乐": "yue", "仇": "qiu", "区": "ou", "单": "shan", "卜": "bu", "召": "shao", "员": "yun", "折": "she",
        "曾": "zeng", "朴": "piao", "查": "zha", "洗": "xian", "盖": "ge", "祭": "zhai", "种": "chong", "秘": "bi",
        "粘": "nian", "繁": "po", "缪": "miao", "翟": "zhai", "覃": "qin", "解": "xie", "黑": "he", "尉": "wei",
        "能": "nai", "乜": "nie", "隗": "kui", "仉": "zhang",
    ]

    /// The surnames of two characters in which a character is read differently.
    static let doubleSurnames: [String: [String]] = [
        "尉迟": ["yu", "chi"], "长孙": ["zhang", "sun"], "单于": ["chan", "yu"], "万俟": ["mo", "qi"],
        "澹台": ["tan", "tai"], "皇甫": ["huang", "fu"], "夏侯": ["xia", "hou"], "鲜于": ["xian", "yu"],
        "乐正": ["yue", "zheng"], "宰父": ["zai", "fu"],
    ]
}
