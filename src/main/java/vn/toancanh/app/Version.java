package vn.toancanh.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Properties;

/** The program's version, as the build wrote it. */
public final class Version {
    private Version() {}

    public static String current() {
        try (var in = Version.class.getResourceAsStream("version.properties")) {
            var all = new Properties();
            all.load(in);
            return all.getProperty("version");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
