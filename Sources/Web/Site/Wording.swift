import Rules

/// The words of the province whose site this is. They are the same for every request.
///
/// Pages are values that know no request, so the words come with the task that answers it. Outside a site, as in the
/// samples of pages, they are the usual words.
enum Wording {
    @TaskLocal static var words = Customs.Words()

    /// What an employer does with a declaration: 认定, or 核准 in Jiangsu.
    static var recognition: String { words.recognition }
}
