package vn.toancanh.app;

/** The program's entry once the right JVM runs. */
public final class Main {
    private Main() {}

    public static void main(String[] args) {
        System.exit(args.length);
    }
}
