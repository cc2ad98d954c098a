import Domain
import Groundwork
import Providers
import Rules

/// Registers two trainings of the demo's provider: one that is over, and one that continues all year.
struct DemoTrainings: Sendable {
    let ground: Ground
    /// The provider's clerk.
    let clerk: Actor

    func add() async throws {
        let year = ground.today.year
        let policy = Policy.ofTrainings(in: year, on: ground)
        guard let first = policy?.subjects.first?.id, let last = policy?.subjects.last?.id else { return }
        let forms = [
            TrainingForm(
                id: ground.newID(),
                title: "人工智能与数字化转型公需课",
                year: String(year),
                subject: first,
                hours: "30",
                firstDay: "\(year)-01-05",
                lastDay: "\(year)-12-31",
                place: "赣鄱学习平台"
            ),
            TrainingForm(
                id: ground.newID(),
                title: "工程项目管理高级研修班",
                year: String(year),
                subject: last,
                hours: "24",
                firstDay: "\(year)-03-10",
                lastDay: "\(year)-03-12",
                place: "南昌市红谷滩区实训基地"
            ),
        ]
        for (place, form) in forms.enumerated() {
            _ = try await RegisterTraining(ground.before(days: 30 - place))(clerk, form)
        }
    }
}
