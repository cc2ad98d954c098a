public import Domain
public import Groundwork
import Rules
import SQLDatabase
import Store

/// Saves a new declaration that is not complete yet, with only what is there.
public struct KeepUnfinished: Sendable {
    private let ground: Ground
    private let rules: UploadRules

    public init(_ ground: Ground, rules: UploadRules = UploadRules()) {
        self.ground = ground
        self.rules = rules
    }

    /// Saves the form as it was typed. Its files wait for it.
    /// - Returns: The fault, if it cannot be saved: its record is there already, or there are too many drafts.
    /// - Throws: `Refusal`.
    public func callAsFunction(_ actor: Actor, _ form: DeclarationForm) async throws -> FormFault? {
        guard let person = actor.person else { throw Refusal.notYourRole }
        let now = ground.now()
        let typed = try form.typedText()
        return try await ground.changingOwnYears(of: actor) { [ground, rules] tx in
            let known = try People.require(person, in: tx)
            try ground.access.require(actor, .declare(known.scope))
            guard try Records.find(form.id, in: tx) == nil else {
                return FormFault("", "这条申报已经保存过，请先改正上面的问题。")
            }
            let policy = try ground.policy(series: known.person.series, year: now.day.year)
            guard policy.activity(form.activity)?.registrars.contains(.person) == true else {
                return FormFault("activity", "这类学时不由个人申报，请重新选择类型。")
            }
            guard typed.utf8.count <= DeclarationForm.mostBytes else {
                return FormFault("note", "填写的内容太长，不能保存为草稿，请缩短。")
            }
            let limits = DeclarationLimits(ground: ground, rules: rules)
            if let fault = try limits.tooManyDrafts(form.id, of: person, in: tx) { return fault }
            let saved = UnfinishedForm(record: form.id, activity: form.activity, typed: typed, savedAt: now)
            try UnfinishedForms.put(saved, person: person, in: tx)
            return nil
        }
    }
}

/// Finds an unfinished declaration of the account's own person.
public struct FindUnfinished: Sendable {
    private let ground: Ground

    public init(_ ground: Ground) {
        self.ground = ground
    }

    /// Returns the form, or `nil` if the person has no such unfinished declaration.
    public func callAsFunction(_ actor: Actor, _ id: RecordID) async throws -> DeclarationForm? {
        guard let person = actor.person else { return nil }
        return try await ground.pool.read { sql in
            try UnfinishedForms.find(id, person: person, in: sql).map(DeclarationForm.init)
        }
    }
}
