package vn.toancanh.cache;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;
import vn.toancanh.base.AreaCode;
import vn.toancanh.base.Bilingual;

/** The profiles of a data directory, newest use first. Blocks on disk; any thread. */
public final class Profiles {
    private static final System.Logger LOG = System.getLogger(Profiles.class.getName());
    private static final String FILE = "profile.properties";

    private final DataDirectory data;
    private final Clock clock;

    public Profiles(DataDirectory data, Clock clock) {
        this.data = data;
        this.clock = clock;
    }

    /** Remembers a warehouse and its address and stamps it as used now. */
    public Profile use(Profile.Known known, Profile.Access access) {
        var directory = data.profiles().resolve(directoryName(known.id()));
        var profile = new Profile(directory, known, access, clock.instant());
        try {
            Files.createDirectories(directory);
            var text = new StringWriter();
            properties(profile).store(text, null);
            var fresh = directory.resolve(FILE + ".new");
            Files.writeString(fresh, text.toString());
            Files.move(
                    fresh,
                    directory.resolve(FILE),
                    StandardCopyOption.REPLACE_EXISTING,
                    StandardCopyOption.ATOMIC_MOVE);
            return profile;
        } catch (IOException e) {
            throw StorageException.of("cannot write the profile in " + directory, e);
        }
    }

    /** A profile that cannot be read is left where it is and not listed. */
    public List<Profile> all() {
        if (!Files.isDirectory(data.profiles())) {
            return List.of();
        }
        try (Stream<Path> directories = Files.list(data.profiles())) {
            return directories
                    .map(this::read)
                    .flatMap(Optional::stream)
                    .sorted(Comparator.comparing(Profile::lastUsed).reversed())
                    .toList();
        } catch (IOException | UncheckedIOException e) {
            throw StorageException.of("cannot list " + data.profiles(), e);
        }
    }

    /** What {@code --offline} shows: never the demo. */
    public Optional<Profile> lastReal() {
        return all().stream().filter(profile -> !profile.access().isDemo()).findFirst();
    }

    public Optional<Profile> withId(String warehouseId) {
        return all().stream()
                .filter(profile -> profile.known().id().equals(warehouseId))
                .findFirst();
    }

    /** For a warehouse that does not answer and so cannot tell its identity. */
    public Optional<Profile> withUrl(String url) {
        return all().stream()
                .filter(profile -> bare(profile.access().url()).equals(bare(url)))
                .findFirst();
    }

    private static String bare(String url) {
        return url.endsWith("/") ? url.substring(0, url.length() - 1) : url;
    }

    private static Properties properties(Profile profile) {
        var known = profile.known();
        var properties = new Properties();
        properties.setProperty("id", known.id());
        properties.setProperty("title.vi", known.title().vi());
        properties.setProperty("title.en", known.title().en());
        properties.setProperty("home", known.home().value());
        properties.setProperty("simulated", Boolean.toString(known.simulated()));
        properties.setProperty("url", profile.access().url());
        var token = profile.access().tokenFile();
        if (token != null) {
            properties.setProperty("token-file", token.toString());
        }
        properties.setProperty("last-used", profile.lastUsed().toString());
        return properties;
    }

    private Optional<Profile> read(Path directory) {
        var file = directory.resolve(FILE);
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        var properties = new Properties();
        try (var text = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            properties.load(text);
            return Optional.of(profile(directory, properties));
        } catch (IOException | IllegalArgumentException | DateTimeException e) {
            LOG.log(System.Logger.Level.WARNING, "not a profile: " + file, e);
            return Optional.empty();
        }
    }

    private static Profile profile(Path directory, Properties from) {
        var known =
                new Profile.Known(
                        from.getProperty("id", ""),
                        new Bilingual(
                                from.getProperty("title.vi", ""), from.getProperty("title.en", "")),
                        new AreaCode(from.getProperty("home", "")),
                        Boolean.parseBoolean(from.getProperty("simulated")));
        var token = from.getProperty("token-file");
        var access =
                new Profile.Access(
                        from.getProperty("url", ""), token == null ? null : Path.of(token));
        return new Profile(
                directory, known, access, Instant.parse(from.getProperty("last-used", "")));
    }

    /** Readable, safe on every file system, and different for different identities. */
    static String directoryName(String id) {
        var readable = id.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
        var head = readable.substring(0, Math.min(40, readable.length()));
        try {
            var digest =
                    MessageDigest.getInstance("SHA-256")
                            .digest(id.getBytes(StandardCharsets.UTF_8));
            return head + "-" + HexFormat.of().formatHex(digest, 0, 6);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JVM has SHA-256", e);
        }
    }
}
