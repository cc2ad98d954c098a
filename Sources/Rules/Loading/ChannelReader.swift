/// Reads the series that have their own channel.
struct ChannelReader {
    let draft: PolicyDraft
    let jurisdiction: Jurisdiction?

    func read(_ map: YAMLMap, _ channels: inout [Channel]) {
        for entry in map.optional("channels")?.list() ?? [] {
            guard let one = entry.map() else { continue }
            let series = one.required("series").map { names($0, known: jurisdiction?.series.map(\.id)) } ?? []
            for id in series where channels.contains(where: { $0.series.contains(id) }) {
                entry.problem("系列 \(id) 已有自己的渠道。", "一个系列只能写在一处。")
            }
            channels.append(
                Channel(
                    series: series,
                    accepts: one.required("accepts").map { names($0, known: draft.activities.map(\.id)) } ?? [],
                    article: one.text("article"),
                    advice: one.text("advice")
                )
            )
            one.finish()
        }
    }

    private func names(_ value: YAMLValue, known: [String]?) -> [String] {
        (value.list() ?? []).compactMap { entry in
            guard let known else { return entry.text() }
            return entry.word(among: known)
        }
    }
}
