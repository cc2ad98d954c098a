public import SQLDatabase

/// The whole schema as a list of migrations.
public enum Schema {
    /// Brings a database to the newest schema.
    public static let migrator = Migrator(migrations)

    /// All migrations in order. A test checks that the numbers start at 1 and have no gaps.
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
        unfinishedDeclarations,
        listingsAndTallies,
        partitions,
        evidenceInDoubt,
        waitingActivities,
        waitingJobs,
        waitingInOrder,
        reevaluations,
        keysOfParts,
        registrations,
        messages,
        sealedLog,
        pinyin,
    ]
}
