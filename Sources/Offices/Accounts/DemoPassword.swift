/// The one password of all accounts of a demonstration. It is printed in the guide, so it opens nothing elsewhere.
public enum DemoPassword {
    public static let text = "xueshi-demo-2026"
}
