public import Domain
public import Groundwork

/// Saves a declaration's form with the files that came with it. What cannot be evidence is told and not kept; no file is
/// kept that nothing refers to.
public struct AttachEvidence: Sendable {
    public struct Outcome: Sendable {
        /// What is wrong with the files that were not kept.
        public let faults: [FormFault]
        /// What became of the form; nil where there was no room: then nothing was saved, and no file kept.
        public let saving: SaveDeclaration.Outcome?
    }

    private let ground: Ground
    private let place: any EvidencePlace
    private let rules: UploadRules

    /// - Parameter place: where the files are kept.
    public init(_ ground: Ground, place: any EvidencePlace, rules: UploadRules = UploadRules()) {
        self.ground = ground
        self.place = place
        self.rules = rules
    }

    /// - Throws: `Refusal`; `LookupFailure.outdated` when the declaration has moved on since the form was opened. No file
    ///   is kept then.
    public func callAsFunction(
        _ actor: Actor,
        _ form: DeclarationForm,
        _ files: [HandedInFile]
    ) async throws -> Outcome {
        let attached = files.isEmpty ? 0 : try await AttachedFiles(ground)(actor, form.id).count
        let (sound, faults) = try await EvidenceCheck(ground: ground, rules: rules)(files, attached: attached)
        do {
            return Outcome(faults: faults, saving: try await save(form, sound, by: actor))
        } catch  where OutOfSpace.caused(error) {
            return Outcome(faults: faults, saving: nil)
        }
    }

    /// Removes every copy that nothing came to refer to: all of them when saving failed, and those whose content was
    /// attached before.
    private func save(
        _ form: DeclarationForm,
        _ files: [HandedInFile],
        by actor: Actor
    ) async throws -> SaveDeclaration.Outcome {
        let kept = try await KeepEvidence(ground: ground, place: place)(files)
        let names = kept.map(\.storedAs)
        let outcome: SaveDeclaration.Outcome
        do {
            outcome = try await SaveDeclaration(ground, rules: rules)(actor, form, files: kept)
        } catch {
            place.remove(names)
            throw error
        }
        let attached = Set(try await AttachedFiles(ground)(actor, form.id).map(\.storedAs))
        place.settle(names.filter(attached.contains))
        place.remove(names.filter { !attached.contains($0) })
        return outcome
    }
}
