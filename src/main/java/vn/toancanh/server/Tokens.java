package vn.toancanh.server;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.toancanh.base.AreaCode;
import vn.toancanh.task.Unit;
import vn.toancanh.warehouse.Person;

/**
 * Who holds which bearer token. One line of the token file each: {@code token | name | persona |
 * roles | scopes | areas | units}, lists separated by commas, the units those of the areas where
 * the field is absent, {@code #} starts a comment; a token may be written as {@code sha256:HEX}.
 * Only hashes are kept, and every look-up compares all of them in constant time.
 */
public final class Tokens {
    /** Nobody: only the guest on loopback gets in. */
    public static final Tokens NONE = new Tokens(List.of());

    private static final Set<String> PERSONAS =
            Set.of(
                    "guest",
                    "secretary",
                    "chairman",
                    "vice-chairman",
                    "director",
                    "commune",
                    "analyst",
                    "duty-officer",
                    "ministry");
    private static final String HASHED = "sha256:";
    private static final int FEWEST_FIELDS = 6;
    private static final int MOST_FIELDS = 7;

    @SuppressWarnings("ArrayRecordComponent") // never compared as a record
    private record Holder(byte[] hash, Person person) {}

    private final List<Holder> holders;

    private Tokens(List<Holder> holders) {
        this.holders = List.copyOf(holders);
    }

    /**
     * @throws IllegalArgumentException naming file, line and what is wrong, never the token
     */
    public static Tokens read(Path file) throws IOException {
        var lines = Files.readAllLines(file);
        var holders = new ArrayList<Holder>();
        for (int i = 0; i < lines.size(); i++) {
            var line = lines.get(i).strip();
            if (line.isEmpty() || line.startsWith("#")) {
                continue;
            }
            try {
                holders.add(holder(line));
            } catch (IllegalArgumentException e) {
                var place = file.getFileName() + ":" + (i + 1) + ": ";
                throw new IllegalArgumentException(place + e.getMessage(), e);
            }
        }
        return new Tokens(holders);
    }

    /** Tokens made by the program itself, for the people of the demo. */
    public static Tokens of(Map<String, Person> people) {
        return new Tokens(
                people.entrySet().stream()
                        .map(entry -> new Holder(sha256(entry.getKey()), entry.getValue()))
                        .toList());
    }

    private static Holder holder(String line) {
        var fields = line.split("\\|", -1);
        if (fields.length < FEWEST_FIELDS || fields.length > MOST_FIELDS) {
            throw new IllegalArgumentException(
                    "not token | name | persona | roles | scopes | areas | units");
        }
        var token = fields[0].strip();
        var persona = fields[2].strip();
        if (token.isEmpty() || fields[1].isBlank()) {
            throw new IllegalArgumentException("no token or no name");
        }
        if (!PERSONAS.contains(persona)) {
            throw new IllegalArgumentException("unknown persona '" + persona + "'");
        }
        var areas = words(fields[5]).map(AreaCode::new).toList();
        var person =
                new Person(
                        fields[1].strip(),
                        persona,
                        words(fields[3]).toList(),
                        words(fields[4]).toList(),
                        areas);
        Access.classes(person);
        var units =
                fields.length == MOST_FIELDS
                        ? words(fields[6]).map(code -> new Unit(code, "").code())
                        : areas.stream().map(AreaCode::value);
        return new Holder(hash(token), person.of(units.toList()));
    }

    private static Stream<String> words(String list) {
        return Arrays.stream(list.split(",")).map(String::strip).filter(word -> !word.isEmpty());
    }

    private static byte[] hash(String token) {
        return token.startsWith(HASHED)
                ? HexFormat.of().parseHex(token.substring(HASHED.length()))
                : sha256(token);
    }

    private static byte[] sha256(String token) {
        try {
            return MessageDigest.getInstance("SHA-256")
                    .digest(token.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** Empty for a token nobody holds. */
    Optional<Person> holderOf(String token) {
        var hash = sha256(token);
        @Nullable Person found = null;
        for (var holder : holders) {
            if (MessageDigest.isEqual(hash, holder.hash())) {
                found = holder.person();
            }
        }
        return Optional.ofNullable(found);
    }

    /** Empty for somebody who holds no token. */
    Optional<Person> find(String id) {
        return holders.stream()
                .map(Holder::person)
                .filter(each -> each.id().equals(id))
                .findFirst();
    }
}
