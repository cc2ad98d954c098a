extension StatusChip {
    /// Says whether every figure of a rule was checked against the original text.
    init(verified: Bool) {
        self =
            verified
            ? StatusChip(tone: .ok, text: "已核对原文") : StatusChip(tone: .lacking, text: "尚未核对原文")
    }
}
