internal import Domain

extension PolicyReader {
    /// What holds for every record: clock, rounding, year, same content, caps, make-up, false material.
    func readGeneral(_ map: YAMLMap, _ draft: inout PolicyDraft) {
        if let clock = map.required("clock")?.map() {
            draft.clock = StudyClock(
                minutesPerHour: clock.required("minutes-per-hour")?.whole(1...60) ?? 1,
                hoursPerDay: clock.required("hours-per-day")?.whole(1...24) ?? 1
            )
            draft.articles.clock = clock.text("article")
            clock.finish()
        }
        if let rounding = map.required("rounding")?.map() {
            let words = Rounding.Direction.allCases.map(\.rawValue)
            draft.rounding = Rounding(
                quantum: rounding.required("quantum")?.hours() ?? Hours(1),
                direction: rounding.required("direction")?.word(among: words).flatMap(Rounding.Direction.init)
                    ?? .down
            )
            citations.cite(rounding)
            rounding.finish()
        }
        readOrders(map, &draft)
        readMakeup(map, &draft)
        if let sanction = map.required("sanction")?.map() {
            _ = sanction.required("effect")?.word(among: ["year-counts-nothing"])
            draft.articles.sanction = sanction.text("article")
            sanction.finish()
        }
    }

    /// Words for the only ways in which the engine does these so far; a policy states them, so that whoever
    /// reads it need not know the engine.
    private func readOrders(_ map: YAMLMap, _ draft: inout PolicyDraft) {
        if let year = map.required("credit-year")?.map() {
            _ = year.required("of")?.word(among: ["completed"])
            _ = year.required("carry-over")?.word(among: ["none"])
            _ = year.text("article")
            citations.cite(year)
            year.finish()
        }
        if let content = map.required("same-content")?.map() {
            _ = content.required("keep")?.word(among: ["most-hours"])
            checkOrder(content.required("ties"))
            draft.articles.sameContent = content.text("article")
            content.finish()
        }
        if let caps = map.required("caps")?.map() {
            checkOrder(caps.required("filled-in-order-of"))
            citations.cite(caps)
            caps.finish()
        }
    }

    private func checkOrder(_ value: YAMLValue?) {
        guard let value, let order = value.texts(), order != ["completed", "id"] else { return }
        value.problem("“\(value.what)”目前只能是 [completed, id]。")
    }

    private func readMakeup(_ map: YAMLMap, _ draft: inout PolicyDraft) {
        guard let makeup = map.required("makeup")?.map() else { return }
        draft.articles.makeup = makeup.text("article")
        for entry in makeup.required("reasons")?.list() ?? [] {
            guard let one = entry.map() else { continue }
            draft.makeupReasons.append(
                Choice(
                    id: one.identifier("id"),
                    name: one.text("name"),
                    note: one.optional("note")?.text() ?? ""
                )
            )
            one.finish()
        }
        makeup.finish()
    }
}
