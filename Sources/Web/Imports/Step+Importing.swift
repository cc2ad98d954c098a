extension Step {
    /// ①选择文件 ─ ②检查 ─ ③确认 ─ ④完成, with the current one marked. At 5, all are done.
    static func importing(at current: Int) -> [Step] {
        ["选择文件", "检查", "确认", "完成"].enumerated().map { index, label in
            let number = index + 1
            let state: State = number < current ? .done : number == current ? .current : .ahead
            return Step(number: number, label: label, state: state)
        }
    }
}
