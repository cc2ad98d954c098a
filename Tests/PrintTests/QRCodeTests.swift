import Foundation
import Print
import Testing

@testable import TestSupport

@Suite struct QRCodeTests {
    @Test(arguments: ["https://xueshi.example.cn/verify/7QK2-M9DF", "https://例.example/核验/学时?编号=赣0001"])
    func `a drawn code contains its text`(address: String) throws {
        let code = try QRCode(address)
        let reading = try document { page, _ in
            page.add(code, in: Box(x: 60, y: 60, width: 120, height: 120))
        }
        #expect(try reading.codes().trimmingCharacters(in: .newlines) == address)
    }

    @Test(arguments: [0, 2_332]) func `an empty text and a text that is too long are refused`(count: Int) {
        #expect(throws: PrintFailure.tooLongForQRCode(bytes: count)) {
            try QRCode(String(repeating: "x", count: count))
        }
    }

    @Test func `a text of the largest length is accepted`() throws {
        #expect(try QRCode(String(repeating: "x", count: 2_331)).side == 177)
    }
}
