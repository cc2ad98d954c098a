extension World {
    /// A world in which nobody has been told anything yet.
    static func quiet() async throws -> World {
        let world = try await World()
        try await world.change("DELETE FROM message")
        return world
    }
}
