import SQLDatabase

extension Schema {
    /// Facts about people with their first and last day. Withdrawn rows stay, because they are the history.
    static let datedFacts = Migration(18, "dated-facts") { d in
        [
            """
            CREATE TABLE person_fact (
                id \(d.text) PRIMARY KEY,
                person_id \(d.text) NOT NULL REFERENCES person (id),
                fact_key \(d.text) NOT NULL CHECK (fact_key <> ''),
                value \(d.text) NOT NULL CHECK (value <> ''),
                began_on \(d.text) CHECK (length(began_on) = 10),
                ended_on \(d.text) CHECK (length(ended_on) = 10),
                source \(d.text) NOT NULL CHECK (source <> ''),
                entered_by \(d.text) NOT NULL REFERENCES account (id),
                entered_at \(d.integer) NOT NULL,
                withdrawn_by \(d.text) REFERENCES account (id),
                withdrawn_at \(d.integer),
                withdrawal_reason \(d.text),
                CHECK (began_on IS NULL OR ended_on IS NULL OR began_on <= ended_on),
                CHECK ((withdrawn_by IS NULL) = (withdrawn_at IS NULL)),
                CHECK ((withdrawn_by IS NULL) = (withdrawal_reason IS NULL))
            ) \(d.tableEnd)
            """,
            "CREATE INDEX person_fact_of_person ON person_fact (person_id)",
        ]
    }
}
