import Domain

/// The questions behind the words of the table.
extension Asker {
    /// Returns `nil` for unknown words, and for circumstances that the question does not have.
    func intention(_ question: String, _ circumstance: Circumstance) -> Intention? {
        aboutPerson(question, person(circumstance), circumstance) ?? aboutOrganisation(question, circumstance)
            ?? aboutRegion(question, circumstance) ?? aboutAccount(question, circumstance) ?? aboutNothing(question)
    }

    /// A person at the asker's organisation, region and series, or in none of them.
    private func person(_ circumstance: Circumstance) -> PersonScope {
        let isInside = circumstance != .outside && circumstance != .below
        return PersonScope(
            person: circumstance == .own ? Named.oneself : Named.otherPerson,
            series: "health",
            employer: isInside ? Named.ownOrganisation : Named.otherOrganisation,
            region: circumstance == .outside ? Named.otherCity : Named.county
        )
    }

    private func requester(_ circumstance: Circumstance) -> AccountID {
        circumstance == .twice ? Named.asker : Named.otherAccount
    }

    private func aboutPerson(_ question: String, _ person: PersonScope, _ circumstance: Circumstance) -> Intention? {
        let requester = requester(circumstance)
        return switch question {
        case "see a year": .seeYear(person)
        case "read a standing": .readStanding(person)
        case "declare": .declare(person)
        case "print the certificate": .issueCertificate(person)
        case "object": .object(person)
        case "ask for a make-up": .askForMakeUp(person)
        case "ask for a correction": .askForCorrection(person)
        case "recognise at a desk": .recognise(person, at: person.employer)
        case "recognise finally": .recogniseFinally(person)
        case "ask for a reversal": .requestReversal(person)
        case "confirm a reversal": .confirmReversal(person).asked(by: requester)
        case "overturn": .overturn(person).asked(by: requester)
        case "sanction": .sanction(person)
        case "lift a sanction": .liftSanction(person).asked(by: requester)
        case "review a year": .reviewYear(person)
        case "approve a make-up": .approveMakeUp(person)
        case "decide an objection": .decideObjection(person)
        case "approve a correction": .approveCorrection(person)
        case "merge two people": .merge(person).asked(by: requester)
        case "confirm a project's hours": .confirmProjectHours(person)
        case "import hours for": .importHoursFor(person)
        case "keep facts of a person": .keepFacts(person)
        case "manage a person": .managePerson(person)
        case "manage an official": .manageOfficial(person)
        default: nil
        }
    }

    private func aboutOrganisation(_ question: String, _ circumstance: Circumstance) -> Intention? {
        let isOwn = circumstance != .outside && circumstance != .below
        let organisation = isOwn ? Named.ownOrganisation : Named.otherOrganisation
        let region = circumstance == .outside ? Named.otherCity : Named.county
        let holder = circumstance == .own ? Named.asker : Named.otherAccount
        return switch question {
        case "keep employment": .keepEmployment(at: organisation)
        case "see a batch": .seeBatch(organisation)
        case "approve a batch": .approveBatch(organisation)
        case "ask to undo a batch": .requestUndo(organisation)
        case "keep trainings": .keepTrainings(of: organisation)
        case "register an own training": .registerOwnTraining(at: organisation)
        case "see an undo": .seeUndo(organisation, region)
        case "see offices": .seeOffices(at: organisation, region)
        case "have an undo go on": .continueUndo(organisation, region)
        case "undo at the console": undo(organisation, region, requestedBy: nil)
        case "confirm an undo":
            undo(organisation, region, requestedBy: Named.otherAccount, touchesOwnHours: circumstance == .own)
        case "confirm the undo asked for": undo(organisation, region, requestedBy: requester(circumstance))
        case "grant a clerk's office": .grantOffice(.employerClerk, at: organisation, region, to: holder)
        case "grant an authority's clerk's": .grantOffice(.hrClerk, at: organisation, region, to: holder)
        default: nil
        }
    }

    private func undo(
        _ organisation: OrganisationID,
        _ region: RegionCode,
        requestedBy: AccountID?,
        touchesOwnHours: Bool = false
    ) -> Intention {
        .confirmUndo(organisation, region, touchesOwnHours: touchesOwnHours).asked(by: requestedBy)
    }

    /// The asker's own region, or the province, which is in nobody's scope in the table.
    private func aboutRegion(_ question: String, _ circumstance: Circumstance) -> Intention? {
        let region = circumstance == .outside ? Named.province : Named.city
        let series = role?.hasSeries == true ? "health" : nil
        let requester = requester(circumstance)
        return switch question {
        case "draw a sample": .drawSample(of: region, series: series)
        case "close a year": .closeYear(of: region)
        case "reopen a year": .reopenYear(of: region).asked(by: requester)
        case "keep providers": .keepProviders(of: region, series: series)
        case "remove a provider": .removeProvider(of: region).asked(by: requester)
        case "publish a guide": .publishGuide(of: "health", in: region)
        case "consent to a guide": .consentToGuide(in: region)
        case "publish public topics": .publishPublicTopics(in: region)
        case "publish notices": .publishNotices(in: region, series: series)
        case "approve an organisation": .approveOrganisation(in: region)
        case "keep an organisation": .keepOrganisation(in: region)
        default: nil
        }
    }

    private func aboutAccount(_ question: String, _ circumstance: Circumstance) -> Intention? {
        let account = circumstance == .own ? Named.asker : Named.otherAccount
        return switch question {
        case "keep an account": .keepAccount(account)
        case "lock an account": .lockAccount(account)
        case "grant an authority's office":
            .grantAuthorityOffice(to: account).asked(by: requester(circumstance))
        default: nil
        }
    }

    private func aboutNothing(_ question: String) -> Intention? {
        switch question {
        case "work at a desk": .workAtDesk
        case "import hours": .importSheet(.hours)
        case "import a roster": .importSheet(.roster)
        case "grant a cohort": .importSheet(.cohort)
        case "export people": .exportPeople
        case "see organisations": .seeOrganisations
        case "see statistics": .seeStatistics
        case "change settings": .changeSettings
        case "run jobs": .runJobs
        case "keep integrations": .keepIntegrations
        case "keep backups": .keepBackups
        case "keep keys": .keepKeys
        case "read sign-ins": .readSignIns
        case "read the log": .readLog
        case "verify the log": .verifyLog
        default: nil
        }
    }
}
