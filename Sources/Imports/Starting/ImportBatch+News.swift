import Domain

extension ImportBatch {
    /// News about the work on the batch, with the name of its file.
    func news(_ kind: Message.Kind) -> News { News(kind, about: id, title: fileName) }
}
