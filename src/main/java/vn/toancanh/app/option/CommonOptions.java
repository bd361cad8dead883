package vn.toancanh.app.option;

import java.nio.file.Path;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import vn.toancanh.cache.DataDirectory;

/** Options every command has. */
public final class CommonOptions {
    @Option(names = "--data-dir", paramLabel = "DIR")
    @Nullable Path dataDir;

    @Option(names = "--locale", paramLabel = "vi|en", converter = LocaleOf.class)
    @Nullable Locale locale;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true)
    boolean help;

    /** Null when none was asked for. */
    public @Nullable Locale locale() {
        return locale;
    }

    public DataDirectory dataDirectory() {
        return DataDirectory.locate(dataDir);
    }

    /** Only the two languages we speak. */
    static final class LocaleOf implements ITypeConverter<Locale> {
        @Override
        public Locale convert(String value) {
            return switch (value) {
                case "vi", "en" -> Locale.of(value);
                default -> throw new IllegalArgumentException("'" + value + "' is not vi or en");
            };
        }
    }
}
