import CXlsxWriter

/// A list of choices in every cell of a column. Other values give a warning, but are allowed.
struct DropDown {
    /// A range of cells, or the choices in quotation marks.
    let formula: String
    let heading: String

    func attach(
        to sheet: UnsafeMutablePointer<lxw_worksheet>,
        column: UInt16,
        rows: ClosedRange<UInt32>
    ) throws(WritingFailure) {
        let code = formula.withCString { formula in
            "请从下拉列表中选择“\(heading)”，或按列表中的写法填写。".withCString { message in
                var rule = lxw_data_validation()
                rule.validate = UInt8(LXW_VALIDATION_TYPE_LIST_FORMULA.rawValue)
                rule.value_formula = UnsafeMutablePointer(mutating: formula)
                rule.ignore_blank = UInt8(LXW_VALIDATION_ON.rawValue)
                rule.dropdown = UInt8(LXW_VALIDATION_ON.rawValue)
                rule.show_error = UInt8(LXW_VALIDATION_ON.rawValue)
                rule.error_type = UInt8(LXW_VALIDATION_ERROR_TYPE_WARNING.rawValue)
                rule.error_message = UnsafeMutablePointer(mutating: message)
                return worksheet_data_validation_range(sheet, rows.lowerBound, column, rows.upperBound, column, &rule)
            }
        }
        try check(code)
    }
}
