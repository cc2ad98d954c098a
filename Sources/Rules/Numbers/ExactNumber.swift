/// A decimal number as it was written, without rounding. 1.50 equals 1.5.
public struct ExactNumber: Hashable, Sendable {
    /// The value is ±digits × 10^exponent, where the digits do not end with zero. Zero is 0 × 10^0.
    private let digits: Digits
    private let exponent: Int
    /// Whether the value is less than zero.
    public let isNegative: Bool

    private enum Digits: Hashable, Sendable {
        /// Up to eighteen digits, as a whole number.
        case few(Int)
        /// More than eighteen digits. Such a number has too many decimals or is far above every limit.
        case many([UInt8])
    }

    private init(digits: Digits, exponent: Int, isNegative: Bool) {
        self.digits = digits
        self.exponent = exponent
        self.isNegative = isNegative
    }

    /// Creates a whole number.
    public init(_ whole: Int) {
        self.init(coefficient: Int(clamping: whole.magnitude), exponent: 0, isNegative: whole < 0)
    }

    /// Reads a number such as `12`, `-0.50` or `1e3`. Returns `nil` for anything else, also for `NaN` and white space.
    public init?(text: String) {
        var text = text
        let read = text.withUTF8 { bytes in ExactNumber(bytes: bytes) }
        guard let read else { return nil }
        self = read
    }

    /// Reads a number from the UTF-8 bytes of its text.
    public init?(bytes: UnsafeBufferPointer<UInt8>) {
        var scan = DecimalScan()
        guard scan.read(bytes) else { return nil }
        self.init(scan, of: bytes)
    }

    private init(_ scan: DecimalScan, of bytes: UnsafeBufferPointer<UInt8>) {
        guard scan.overflowed else {
            self.init(coefficient: scan.coefficient, exponent: scan.exponent, isNegative: scan.isNegative)
            return
        }
        let all = scan.significantDigits(of: bytes)
        let zeros = all.reversed().prefix { $0 == 0 }.count
        let matter = all.dropLast(zeros)
        let exponent = scan.exponent + zeros
        if matter.count <= 18 {
            let coefficient = matter.reduce(0) { $0 * 10 + Int($1) }
            self.init(digits: .few(coefficient), exponent: exponent, isNegative: scan.isNegative)
        } else {
            self.init(digits: .many(Array(matter)), exponent: exponent, isNegative: scan.isNegative)
        }
    }

    private init(coefficient: Int, exponent: Int, isNegative: Bool) {
        guard coefficient != 0 else {
            self.init(digits: .few(0), exponent: 0, isNegative: false)
            return
        }
        var coefficient = coefficient
        var exponent = exponent
        while coefficient % 10 == 0 {
            coefficient /= 10
            exponent += 1
        }
        self.init(digits: .few(coefficient), exponent: exponent, isNegative: isNegative)
    }
}

extension ExactNumber {
    /// Whether the value is zero.
    public var isZero: Bool { digits == .few(0) }

    /// Whether the value has no fraction.
    public var isWhole: Bool { exponent >= 0 }

    /// The value × 10^decimals if that is a whole number below 10^17; otherwise `nil`.
    public func scaled(byTenTo decimals: Int) -> Int? {
        guard case .few(let coefficient) = digits else { return nil }
        guard coefficient != 0 else { return 0 }
        let shift = exponent + decimals
        guard shift >= 0, shift <= 17 else { return nil }
        var amount = coefficient
        for _ in 0..<shift {
            amount *= 10
            if amount >= 100_000_000_000_000_000 { return nil }
        }
        return isNegative ? -amount : amount
    }

    /// The value as a whole number; `nil` if it has a fraction or is 10^17 or more.
    public var wholeNumber: Int? { scaled(byTenTo: 0) }

    /// Whether the value is greater than the limit.
    ///
    /// - Parameter limit: A number that is not negative.
    public func exceeds(_ limit: Int) -> Bool {
        guard !isNegative, !isZero else { return false }
        switch digits {
        case .few(let coefficient):
            if exponent >= 0 { return wholeNumber.map { $0 > limit } ?? true }
            var wholePart = coefficient
            for _ in 0..<min(-exponent, 18) { wholePart /= 10 }
            return wholePart >= limit
        case .many(let all):
            let places = all.count + exponent
            guard places <= 18 else { return true }
            let wholePart = all.prefix(max(places, 0)).reduce(0) { $0 * 10 + Int($1) }
            return wholePart >= limit
        }
    }
}
