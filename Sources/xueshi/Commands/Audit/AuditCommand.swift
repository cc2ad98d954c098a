import ArgumentParser

/// `xueshi audit`: the sealed audit log.
struct AuditCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "audit",
        abstract: "日志：封存、核验、证明、导出。",
        discussion: "怎样封存、怎样核验，见 docs/guides/audit.md。",
        subcommands: [AuditVerify.self, AuditProve.self, AuditExport.self, AuditSeal.self]
    )
}
