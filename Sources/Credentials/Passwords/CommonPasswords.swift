/// Passwords that many people use, and that attackers try first.
enum CommonPasswords {
    /// Whether the password is in the list or is a common word. Signs may replace letters, and digits and marks may
    /// come before or after.
    ///
    /// - Parameter password: A folded password.
    static func hold(_ password: String) -> Bool {
        let trimmed = FoldedPassword.trimmed(password)
        return known.contains(FoldedPassword.plain(password)) || known.contains(FoldedPassword.plain(trimmed))
            || words.contains { password.hasPrefix($0) && password.count <= $0.count + tail }
    }

    /// The number of characters that people add to a common word to make it long enough: a year, a few digits, an
    /// exclamation mark.
    private static let tail = 4

    /// The entries of the list in plain form, with and without the digits and marks at their ends.
    private static let known: Set<String> = {
        let entries = list.split(whereSeparator: \.isWhitespace).map(String.init)
        let cores = entries.map(FoldedPassword.trimmed).filter { $0.count >= 6 }
        let letters = words.filter { $0.count >= 6 && $0.contains(where: \.isLetter) }
        return Set((entries + cores + letters).map(FoldedPassword.plain))
    }()

    /// Common words of Chinese and English speakers. The password printed for the demo is one of them.
    static let words = [
        "password", "passw0rd", "p@ssw0rd", "p@ssword", "pa55word", "admin", "administrator", "iloveyou", "welcome",
        "letmein", "qwerty", "qwertyuiop", "1qaz2wsx", "1qaz@wsx", "1q2w3e4r", "qazwsxedc", "woaini", "woaini1314",
        "123456", "1234567890", "0123456789", "9876543210", "abc123", "abcd1234", "a123456789", "aa123456",
        "q123456789", "1234567890a", "123456789a", "123qwe", "zxcvbnm", "asdfghjkl", "5201314", "1314520",
        "147258369", "computer", "sunshine", "football", "princess", "test1234", "baseball", "superman", "starwars",
        "changeme", "default", "secret", "dragon", "monkey", "master", "shadow", "michael", "jordan", "hunter",
        "xueshi", "xueshi-demo-2026", "demo", "test", "user", "guest", "root", "woaiwojia", "woaini520", "wodemima",
        "mima", "nihao", "zhongguo", "zhonghua", "jiaoyu", "jixujiaoyu", "renshiju", "renshe", "zhuanji",
        "xuexi", "xuexiqiangguo", "haohaoxuexi", "tiantianxiangshang", "laoshi", "jiaoshi", "yisheng", "hushi", "lvshi",
        "kuaiji", "gongchengshi", "renyuan", "zhuanye", "jishu", "zhicheng", "zhengshu", "peixun", "kecheng", "danwei",
        "yiyuan", "xuexiao", "xueyuan", "daxue", "gongsi", "jinnian", "mingnian", "yonghu", "zhanghao", "denglu",
        "guanliyuan", "shengri", "kuaile", "gongxi", "facai", "laopo", "laogong", "baobao", "baobei", "tiananmen",
        "tencent", "alibaba", "huawei", "weixin", "taobao", "spring", "summer", "autumn", "winter", "mother", "father",
        "dear", "love", "好好学习", "天天向上", "学习强国", "床前明月光", "疑是地上霜", "我爱中国", "我爱祖国", "生日快乐", "新年快乐", "恭喜发财",
        "万事如意", "专业技术", "专业技术人员", "继续教育", "人力资源", "社会保障", "老师", "医生", "登录", "账号",
    ]
}
