package vn.toancanh.cache;

import org.sqlite.SQLiteJDBCLoader;

/** The part of SQLite that is not Java. Loading it takes a tenth of a second once per process. */
public final class NativeLibrary {
    private static final System.Logger LOG = System.getLogger(NativeLibrary.class.getName());

    private NativeLibrary() {}

    /** Loads it on a thread of its own, for a start that will soon need it. Returns at once. */
    public static void loadAhead() {
        Thread.ofPlatform().name("native-library").daemon().start(NativeLibrary::load);
    }

    private static void load() {
        try {
            SQLiteJDBCLoader.initialize();
        } catch (Exception e) {
            // Whoever opens a file meets the same failure and reports it.
            LOG.log(System.Logger.Level.DEBUG, "not loaded ahead", e);
        }
    }
}
