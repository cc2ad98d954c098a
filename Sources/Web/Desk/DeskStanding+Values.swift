import Recognition

extension DeskStanding {
    init(_ view: SeeDesk.Overview, among people: String) {
        let unmet = view.people - view.met
        self.init(
            met: String(view.met),
            unmet: String(unmet),
            metPercent: view.met * 100 / max(1, view.people),
            metHref: "/people?filter=met",
            unmetHref: "/people?filter=unmet",
            sentence: "\(people) \(view.people) 人中，\(view.met) 人已达标，\(unmet) 人还未达标。"
        )
    }
}
