/// Collects the open choices that a policy cites. Each cited choice must be listed, and each listed choice must be
/// cited.
final class Citations {
    private var cited: [(number: String, topic: String, value: YAMLValue)] = []

    /// The id of the clause that is being read, as used in the policy's document.
    var topic = ""

    /// Notes the choices that a value cites: none, one, or a list.
    func cite(_ map: YAMLMap) {
        for value in map.optional("choice")?.oneOrMore() ?? [] {
            if let number = value.text() { cited.append((number, topic, value)) }
        }
    }

    /// Reads the list of choices, and compares it with the choices cited.
    func read(_ map: YAMLMap) -> [OpenChoice] {
        var choices: [OpenChoice] = []
        for entry in map.optional("choices")?.list() ?? [] {
            guard let mapping = entry.map() else { continue }
            let choice = OpenChoice(
                number: mapping.text("number"),
                matter: mapping.text("matter"),
                chosen: mapping.text("chosen"),
                clauses: cited.filter { $0.number == mapping.optional("number")?.plainText }.map(\.topic).unique
            )
            mapping.finish()
            if choices.contains(where: { $0.number == choice.number }) {
                entry.problem("选择 \(choice.number) 重复。", "请只保留一个。")
            }
            if !cited.contains(where: { $0.number == choice.number }) {
                entry.problem("没有任何规定引用选择 \(choice.number)。", "请在相应规定处写明 choice，或删去本条。")
            }
            choices.append(choice)
        }
        for (number, _, value) in cited where !choices.contains(where: { $0.number == number }) {
            value.problem("引用了未列出的选择 \(number)。", "请在 choices 中写明。")
        }
        return choices
    }
}
