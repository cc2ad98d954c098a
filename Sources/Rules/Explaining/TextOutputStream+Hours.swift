internal import Domain

extension TextOutputStream {
    mutating func write(_ hours: Hours) {
        let (whole, rest) = hours.hundredths.quotientAndRemainder(dividingBy: 100)
        // Most hours are whole, and whole numbers are written much faster.
        write(rest == 0 ? String(whole) : hours.description)
    }

    mutating func write(_ number: Int) {
        write(String(number))
    }
}
