/// The password of all accounts in the demo. It is printed in the guide, so it works only in a demo.
public enum DemoPassword {
    public static let text = "xueshi-demo-2026"
}
