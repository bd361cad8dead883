package vn.toancanh.app.doctor;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Properties;
import vn.toancanh.app.Version;
import vn.toancanh.cache.FileCheck;

/** What runs here, as it should be told to support. */
record Versions(String program, String java, String javafx, String sqlite, String system) {
    static Versions current() {
        return new Versions(
                Version.current(),
                System.getProperty("java.runtime.version"),
                javafxOfJar(),
                FileCheck.library(),
                System.getProperty("os.name")
                        + " "
                        + System.getProperty("os.version")
                        + " "
                        + System.getProperty("os.arch"));
    }

    /** From the library's own file, because asking the running library would start it. */
    private static String javafxOfJar() {
        try (var in = Versions.class.getResourceAsStream("/javafx.properties")) {
            var all = new Properties();
            if (in != null) {
                all.load(in);
            }
            return all.getProperty("javafx.version", "?");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
