internal import Domain

/// Reads what a jurisdiction calls its offices, documents and templates, and the names of its demo.
struct CustomsReader {
    func read(_ map: YAMLMap, province name: String) -> Customs {
        let usual = Customs(province: name)
        return Customs(
            authority: map.optional("authority")?.text() ?? usual.authority,
            words: words(map) ?? usual.words,
            certificateTitle: map.optional("certificate-title")?.text() ?? usual.certificateTitle,
            hasTemplatePerSubject: map.optional("templates")?.word(among: ["one", "per-subject"]) == "per-subject",
            demo: demo(map) ?? usual.demo
        )
    }

    private func words(_ map: YAMLMap) -> Customs.Words? {
        guard let words = map.optional("words")?.map() else { return nil }
        defer { words.finish() }
        return words.optional("recognition")?.text().map { Customs.Words(recognition: $0) }
    }

    private func demo(_ map: YAMLMap) -> Customs.DemoNames? {
        guard let demo = map.optional("demo")?.map() else { return nil }
        defer { demo.finish() }
        let usual = Customs.DemoNames()
        func name(_ key: String, or other: String) -> String { demo.optional(key)?.text() ?? other }
        return Customs.DemoNames(
            city: demo.optional("city")?.regionCode(),
            counties: (demo.optional("counties")?.list() ?? []).compactMap { $0.regionCode() },
            town: name("town", or: usual.town),
            firm: name("firm", or: usual.firm),
            school: name("school", or: usual.school),
            employerLogin: name("employer-login", or: usual.employerLogin),
            cityLogin: name("city-login", or: usual.cityLogin),
            industryLogin: name("industry-login", or: usual.industryLogin),
            industry: demo.optional("industry")?.text(),
            industrySeries: demo.optional("industry-series")?.text()
        )
    }
}
