/// Names the browser and the system of a request, so that the owner of a session recognises it. Nothing depends on it.
enum BrowserName {
    // The order matters: most browsers also name the browsers that they are like.
    private static let browsers = [
        ("MicroMessenger", "微信"), ("Edg", "Edge"), ("QQBrowser", "QQ 浏览器"), ("360", "360 浏览器"),
        ("Firefox", "Firefox"), ("Chrome", "Chrome"), ("Safari", "Safari"),
    ]
    private static let systems = [
        ("OpenHarmony", "鸿蒙"), ("HarmonyOS", "鸿蒙"), ("Android", "安卓"), ("iPhone", "iPhone"), ("iPad", "iPad"),
        ("Windows", "Windows"), ("Mac OS", "macOS"), ("Linux", "Linux"),
    ]

    /// Returns the name, such as Chrome（Windows）, or `nil` if nothing is recognised. It has no words of the header.
    static func read(_ header: String?) -> String? {
        guard let header = header?.prefix(512) else { return nil }
        let browser = browsers.first { header.contains($0.0) }?.1
        let system = systems.first { header.contains($0.0) }?.1
        guard let browser else { return system }
        return system.map { "\(browser)（\($0)）" } ?? browser
    }
}
