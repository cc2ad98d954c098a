/// Reads the channels: which series count only the hours of certain activities.
struct ChannelReader {
    let draft: PolicyDraft
    let citations: CitationReader
    let jurisdiction: Jurisdiction?

    func read(_ map: YAMLMap, _ channels: inout [Channel]) {
        for (place, entry) in (map.optional("channels")?.list() ?? []).enumerated() {
            guard let channel = entry.map() else { continue }
            citations.choices.topic = ClauseID.channel(place)
            let series = channel.required("series").map { names($0, known: jurisdiction?.series.map(\.id)) } ?? []
            for id in series where channels.contains(where: { $0.series.contains(id) }) {
                entry.problem("系列 \(id) 已有自己的渠道。", "一个系列只能写在一处。")
            }
            channels.append(
                Channel(
                    series: series,
                    accepts: channel.required("accepts").map { names($0, known: draft.activities.map(\.id)) } ?? [],
                    citation: citations.citation(channel),
                    advice: channel.text("advice")
                )
            )
            channel.finish()
        }
    }

    private func names(_ value: YAMLValue, known: [String]?) -> [String] {
        (value.list() ?? []).compactMap { entry in
            guard let known else { return entry.text() }
            return entry.word(among: known)
        }
    }
}
