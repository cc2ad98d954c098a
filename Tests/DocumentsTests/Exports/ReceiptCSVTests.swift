import Documents
import Testing

@Suite struct ReceiptCSVTests {
    @Test func `a receipt has the refused rows as given, followed by their problems`() {
        var receipt = ReceiptCSV(headings: ["姓名", "学时"])
        receipt.append(given: ["张试", "八"], problems: ["学时应为数字。"])
        let first = String(decoding: receipt.take(), as: UTF8.self)
        #expect(first == "\u{FEFF}姓名,学时,问题\r\n张试,八,学时应为数字。\r\n")
        receipt.append(given: ["=张试"], problems: ["没有学时。", "没有证件号码。"])
        let second = String(decoding: receipt.take(), as: UTF8.self)
        #expect(second == "'=张试,,\"1. 没有学时。\n2. 没有证件号码。\"\r\n")
    }
}
