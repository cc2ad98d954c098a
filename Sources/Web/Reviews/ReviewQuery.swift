import Domain
import Hummingbird

/// The reviewer's queue in addresses and forms, so that the next declaration comes from the same queue.
struct ReviewQuery: Sendable {
    var question: ReviewQuestion

    init(_ question: ReviewQuestion) {
        self.question = question
    }

    init(_ parameters: Parameters) {
        self.init { parameters.get($0) }
        question.page = parameters.page
    }

    init(_ form: FormBody) {
        self.init { form[$0] }
    }

    private init(_ value: (String) -> String?) {
        question = ReviewQuestion(
            activity: value("activity").flatMap { $0.isEmpty ? nil : $0 },
            order: value("order").flatMap(ReviewQuestion.Order.init) ?? .oldest
        )
    }

    /// The address of a page of the queue.
    func list(page: Int = 1) -> String {
        Self.address("/reviews", parts + [page == 1 ? nil : "page=\(page)"])
    }

    /// The address of one declaration of the queue.
    /// - Parameter done: The declaration that was decided just before.
    func review(_ id: RecordID, after done: RecordID? = nil) -> String {
        Self.address("/reviews/\(id)", parts + [done.map { "after=\($0)" }])
    }

    private var parts: [String?] {
        [
            question.activity.map { "activity=\($0.asQueryValue)" },
            question.order == .oldest ? nil : "order=\(question.order.rawValue)",
        ]
    }

    private static func address(_ path: String, _ parts: [String?]) -> String {
        let given = parts.compactMap { $0 }
        return given.isEmpty ? path : path + "?" + given.joined(separator: "&")
    }

    /// The queue as hidden values of a form.
    var fields: [HiddenField] {
        [
            HiddenField(name: "activity", value: question.activity ?? ""),
            HiddenField(name: "order", value: question.order.rawValue),
        ]
    }
}
