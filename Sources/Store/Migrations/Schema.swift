public import SQLDatabase

/// The whole schema, step by step.
public enum Schema {
    public static let migrator = Migrator(migrations)

    /// In order, from 1, without gaps; a test holds that.
    static let migrations = [
        organisationsAndPeople,
        accounts,
        records,
        standings,
        certificates,
        imports,
        audit,
        bulkImports,
        trainings,
        waitingRecords,
        certificateStatements,
        doors,
        limits,
        similarRows,
        namesAsCompared,
        regions,
        offices,
        datedFacts,
        approvals,
        compactStorage,
    ]
}
