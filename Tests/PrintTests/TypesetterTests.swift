import Print
import Testing

@testable import TestSupport

@Suite struct TypesetterTests {
    @Test func `a long text without spaces is broken to its width`() throws {
        let shaped = try Typesetter().shape(String(repeating: "x", count: 400), TextStyle(.sans, 10), width: 100)
        #expect(shaped.lineCount > 10)
        #expect(shaped.height == Double(shaped.lineCount) * 15)
    }

    @Test(arguments: [1, 2, 5]) func `a limit of lines is kept`(limit: Int) throws {
        let style = TextStyle(.sans, 10, maxLines: limit)
        let shaped = try Typesetter().shape(String(repeating: "学", count: 90), style, width: 100)
        #expect(shaped.lineCount == limit)
    }

    @Test func `line breaks become spaces and control characters are removed`() throws {
        let reading = try document { page, typesetter in
            page.add(typesetter.shape("甲\r\n乙\0丙\u{1b}丁\u{85}戊", TextStyle()), x: 60, y: 60)
        }
        #expect(try reading.text().split(whereSeparator: \.isWhitespace) == ["甲", "乙丙丁", "戊"])
    }

    @Test func `a direction override cannot reverse a number`() throws {
        let reading = try document { page, typesetter in
            page.add(typesetter.shape("编号 \u{202e}12345", TextStyle()), x: 60, y: 60)
        }
        #expect(try reading.text().contains("编号 12345"))
    }

    @Test(arguments: ["王小明", "欧阳𠮷", "\u{2A6D6}\u{2B734}", "䶮", "Ａna·Müller", ""])
    func `real names can be drawn, also with rare characters`(name: String) throws {
        #expect(try Typesetter().charactersWithoutFont(in: name).isEmpty)
    }

    @Test func `a character without a font is listed once and printed as a mark`() throws {
        #expect(
            try Typesetter().charactersWithoutFont(in: "甲\u{31350}乙\u{31350}\u{E863}") == ["\u{31350}", "\u{E863}"]
        )
        let reading = try document { page, typesetter in
            page.add(typesetter.shape("甲\u{31350}乙", TextStyle()), x: 60, y: 60)
        }
        #expect(try reading.text().contains("甲〓乙"))
    }

    @Test(arguments: hostile) func `any text gives a page, and the next text is printed`(text: String) throws {
        let reading = try document { page, typesetter in
            let shaped = typesetter.shape(text, TextStyle(.sans, 10), width: 80)
            page.add(shaped, x: 60, y: 60)
            page.add(typesetter.shape("后文", TextStyle()), x: 300, y: 60)
        }
        #expect(try reading.text().contains("后文"))
        #expect(try reading.pageCount() == 1)
    }

    @Test func `a text of a million characters is cut`() throws {
        let shaped = try Typesetter().shape(String(repeating: "长", count: 1_000_000), TextStyle(.sans, 10), width: 100)
        #expect(shaped.lineCount <= 801)
    }

    @Test func `any width is accepted`() throws {
        let typesetter = try Typesetter()
        for width in [0, -50, 1, 1e12, .infinity, .nan] {
            #expect(typesetter.shape("学时 hours", TextStyle(), width: width).lineCount >= 1)
        }
    }
}

private let hostile = [
    "", " ", "\u{feff}", "👩‍👩‍👧‍👦🏳️‍🌈🇨🇳", "𠀀𠮷𪚥𰻝", "مرحبا بالعالم ١٢٣", "\u{fffe}\u{ffff}\u{e000}",
    "e" + String(repeating: "\u{301}", count: 5_000), "<b>&amp;</b> ' \" \\ ) ( %", String(repeating: "ﷺ", count: 300),
    String(repeating: "\u{202e}", count: 100) + "x", String(repeating: "a\u{200d}", count: 500),
]
