import SQLDatabase

extension Schema {
    /// A certificate stores its statements, so that it can be printed again unchanged and compared with the present
    /// data. Older certificates have none.
    static let certificateStatements = Migration(11, "certificate-statements") { d in
        [
            "ALTER TABLE certificate ADD COLUMN holder_name \(d.text)",
            "ALTER TABLE certificate ADD COLUMN holder_number \(d.text)",
            "ALTER TABLE certificate ADD COLUMN holder_employer \(d.text)",
            "ALTER TABLE certificate ADD COLUMN holder_series \(d.text)",
            "ALTER TABLE certificate ADD COLUMN basis \(d.text)",
            "ALTER TABLE certificate ADD COLUMN sanctioned \(d.integer) CHECK (sanctioned IN (0, 1))",
            "ALTER TABLE certificate_sum ADD COLUMN uncounted \(d.integer) NOT NULL DEFAULT 0",
        ]
    }
}
