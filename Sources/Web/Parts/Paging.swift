import Domain

/// The position of a page in a list.
extension Pager {
    /// Returns `nil` if everything fits on one page.
    init?(page: Int, pageSize: Int, count: Int, href: (Int) -> String) {
        guard count > pageSize || page > 1 else { return nil }
        let first = (page - 1) * pageSize + 1
        let last = min(count, page * pageSize)
        self.init(
            summary: first > count ? "这一页没有内容，共 \(count) 条" : "第 \(first)–\(last) 条，共 \(count) 条",
            previous: page > 1 ? href(page - 1) : nil,
            next: last < count ? href(page + 1) : nil
        )
    }
}

extension Pager {
    /// Returns `nil` if everything fits on one page. If the list is longer than its count, only the counted part has
    /// pages.
    init?(page: Int, pageSize: Int, count: BoundedCount, href: (Int) -> String) {
        self.init(page: page, pageSize: pageSize, count: count.number, href: href)
        if !count.isExact { summary += "以上" }
    }
}

extension String {
    /// The text, percent-encoded for the value of a query parameter.
    var asQueryValue: String {
        utf8.map { byte in
            let isPlain = (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
            return isPlain || byte == 0x2D ? String(UnicodeScalar(byte)) : "%" + hexadecimal(byte).uppercased()
        }.joined()
    }
}
