extension String {
    /// Returns the text as the reason of a decision.
    /// - Throws: `FormFault` if it is empty or has more than 500 characters.
    public func checkedReason(at field: String) throws(FormFault) -> String {
        let reason = prose
        guard !reason.isEmpty else { throw FormFault(field, "请写明原因，对方会看到这段文字。") }
        guard reason.count <= 500 else {
            throw FormFault(field, "原因最多 500 个字，现在是 \(reason.count) 个字，请缩短。")
        }
        return reason
    }
}
