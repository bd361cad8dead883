package vn.toancanh.app;

/** Entry of the jar, loadable by old JVMs. */
public final class Launcher {
    private Launcher() {}

    public static void main(String[] args) {}
}
