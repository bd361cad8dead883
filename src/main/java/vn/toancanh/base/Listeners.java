package vn.toancanh.base;

/** Tells listeners, so that a broken one keeps nobody from his work. */
public final class Listeners {
    private Listeners() {}

    /** What it throws goes to the handler of uncaught exceptions of this thread. */
    public static void tell(Runnable listener) {
        try {
            listener.run();
        } catch (RuntimeException broken) {
            var here = Thread.currentThread();
            here.getUncaughtExceptionHandler().uncaughtException(here, broken);
        }
    }
}
