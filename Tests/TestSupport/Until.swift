/// Waits until other threads or tasks fulfil a condition. A minute is much longer than they need.
/// - Returns: Whether the condition was fulfilled.
func until(_ condition: () -> Bool) async -> Bool {
    for _ in 0..<6_000 {
        if condition() { return true }
        try? await Task.sleep(for: .milliseconds(10))
    }
    return condition()
}
