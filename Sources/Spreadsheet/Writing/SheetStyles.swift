import CXlsxWriter

/// The cell styles of our sheets. Every cell is formatted as text, so that a spreadsheet keeps all digits that users
/// type.
struct SheetStyles {
    let text: UnsafeMutablePointer<lxw_format>
    let number: UnsafeMutablePointer<lxw_format>
    let heading: UnsafeMutablePointer<lxw_format>
    let neededHeading: UnsafeMutablePointer<lxw_format>
    let marked: UnsafeMutablePointer<lxw_format>

    init?(_ workbook: UnsafeMutablePointer<lxw_workbook>) {
        guard let text = workbook_add_format(workbook), let number = workbook_add_format(workbook),
            let heading = workbook_add_format(workbook), let neededHeading = workbook_add_format(workbook),
            let marked = workbook_add_format(workbook)
        else { return nil }
        self.text = text
        self.number = number
        self.heading = heading
        self.neededHeading = neededHeading
        self.marked = marked
        for format in [text, heading, neededHeading, marked] { format_set_num_format(format, "@") }
        for format in [heading, neededHeading] {
            format_set_bold(format)
            format_set_bg_color(format, 0xE7EEF7)
            format_set_border(format, UInt8(LXW_BORDER_THIN.rawValue))
            format_set_align(format, UInt8(LXW_ALIGN_VERTICAL_CENTER.rawValue))
        }
        format_set_font_color(neededHeading, 0xB02A37)
        format_set_font_color(marked, 0xB02A37)
    }
}
