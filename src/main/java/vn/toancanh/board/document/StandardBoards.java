package vn.toancanh.board.document;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** The boards that come with the program. Any thread. */
public final class StandardBoards {
    /** In the order of a list of boards. */
    public static final List<String> IDS =
            List.of(
                    "chairman",
                    "vice-economy",
                    "vice-society",
                    "one-stop",
                    "health",
                    "education",
                    "environment",
                    "public-order",
                    "commune",
                    "duty-officer",
                    "analyst",
                    "ministry",
                    "guest");

    /** What a warehouse calls people whose boards go by another name. */
    private static final Map<String, String> OTHER_NAMES =
            Map.of(
                    "secretary", "chairman",
                    "vice-chairman", "vice-economy",
                    "director", "one-stop");

    private static final List<String> LEADERSHIP =
            List.of(
                    "chairman",
                    "vice-economy",
                    "vice-society",
                    "one-stop",
                    "health",
                    "education",
                    "environment",
                    "public-order");

    /** The boards of those who answer for more than one field, their own first. */
    private static final Map<String, List<String>> SEVERAL =
            Map.of(
                    "secretary", LEADERSHIP,
                    "chairman", LEADERSHIP,
                    "vice-chairman", List.of("vice-economy", "vice-society"),
                    "director",
                            List.of(
                                    "one-stop",
                                    "health",
                                    "education",
                                    "environment",
                                    "public-order"),
                    "duty-officer", List.of("duty-officer", "environment", "public-order"),
                    "analyst", Stream.concat(Stream.of("analyst"), LEADERSHIP.stream()).toList());

    private static final Map<String, BoardDocument> READ = new ConcurrentHashMap<>();

    private StandardBoards() {}

    /** The board of a role; a role nobody knows sees what a guest sees. */
    public static BoardDocument of(String role) {
        var id = OTHER_NAMES.getOrDefault(role, role);
        return board(IDS.contains(id) ? id : "guest");
    }

    /** Who looks at a board: the vice-chairman at that of the economy. */
    public static String person(String role) {
        return List.of("vice-chairman", "director").stream()
                .filter(person -> SEVERAL.getOrDefault(person, List.of()).contains(role))
                .findFirst()
                .orElse(role);
    }

    /** Every board a role may see, the one it opens with first. */
    public static List<BoardDocument> all(String role) {
        return SEVERAL.getOrDefault(role, List.of(of(role).id())).stream()
                .map(StandardBoards::board)
                .toList();
    }

    public static boolean isKnown(String role) {
        return IDS.contains(role) || OTHER_NAMES.containsKey(role);
    }

    /**
     * @throws IllegalArgumentException for a board that did not come with the program
     */
    public static BoardDocument board(String id) {
        if (!IDS.contains(id)) {
            throw new IllegalArgumentException("no board " + id);
        }
        return READ.computeIfAbsent(id, StandardBoards::read);
    }

    /** The document as it is in the program. */
    static byte[] file(String id) {
        var path = "/vn/toancanh/board/boards/" + id + ".json";
        try (var in = StandardBoards.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalStateException(path + " is missing");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static BoardDocument read(String id) {
        try {
            return BoardsJson.trusted(file(id));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
