import SQLDatabase

extension Schema {
    /// `course_key` is the title in the form in which courses are compared. Only open trainings must be unique.
    static let trainings = Migration(9, "trainings") { d in
        [
            """
            CREATE TABLE training (
                id \(d.text) PRIMARY KEY,
                organisation_id \(d.text) NOT NULL REFERENCES organisation (id),
                title \(d.text) NOT NULL CHECK (title <> ''),
                course_key \(d.text) NOT NULL CHECK (course_key <> ''),
                credit_year \(d.integer) NOT NULL CHECK (credit_year BETWEEN 1900 AND 9999),
                subject \(d.text) NOT NULL,
                activity \(d.text) NOT NULL,
                hours \(d.integer) NOT NULL CHECK (hours > 0),
                first_day \(d.text) NOT NULL CHECK (length(first_day) = 10),
                last_day \(d.text) NOT NULL CHECK (length(last_day) = 10 AND last_day >= first_day),
                place \(d.text),
                registered_by \(d.text) NOT NULL REFERENCES account (id),
                registered_by_name \(d.text) NOT NULL,
                registered_at \(d.integer) NOT NULL,
                withdrawn_by \(d.text) REFERENCES account (id),
                withdrawn_by_name \(d.text),
                withdrawn_at \(d.integer),
                withdrawal_reason \(d.text),
                CHECK ((withdrawn_at IS NULL) = (withdrawn_by IS NULL)
                    AND (withdrawn_at IS NULL) = (withdrawn_by_name IS NULL)
                    AND (withdrawn_at IS NULL) = (withdrawal_reason IS NULL))
            ) \(d.tableEnd)
            """,
            """
            CREATE UNIQUE INDEX training_once ON training (organisation_id, credit_year, course_key, subject, first_day)
            WHERE withdrawn_at IS NULL
            """,
            "CREATE INDEX training_by_organisation ON training (organisation_id, registered_at)",
        ]
    }
}
