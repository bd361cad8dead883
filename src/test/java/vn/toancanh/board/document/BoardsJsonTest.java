package vn.toancanh.board.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import vn.toancanh.board.document.BoardFault.Reason;
import vn.toancanh.indicator.Indicator;
import vn.toancanh.indicator.catalogue.CatalogueJson;

/** A board is what its document says, and a document that is wrong says where. */
class BoardsJsonTest {
    private static final String GOOD =
            """
            {"format": 1, "id": "mine", "version": 3, "title": {"vi": "Của tôi"},
             "roles": ["analyst"],
             "pages": [{"id": "one", "title": {"vi": "Một", "en": "One"}, "columns": 12, "rows": 8,
               "items": [
                 {"id": "map", "kind": "map", "at": [0, 0, 6, 8], "of": "HC-07", "second": "HC-09"},
                 {"id": "units", "kind": "table", "at": [6, 0, 6, 4], "of": ["HC-08 field=land"]},
                 {"id": "words", "kind": "note", "at": [6, 4, 6, 4], "text": {"vi": "Chú ý"}}],
               "links": [{"from": "map", "to": ["units"], "then": "mark"}]}]}
            """;

    static Stream<String> shipped() {
        return StandardBoards.IDS.stream();
    }

    private static BoardFile read(String text) {
        return BoardsJson.read(text.getBytes(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void everyShippedBoardFitsTheSchemaTheCatalogueAndItself(String id) throws Exception {
        var read = BoardsJson.read(StandardBoards.file(id));
        assertEquals(List.of(), read.faults());
        var board = assertNotNull2(read.document());
        assertEquals(StandardBoards.board(id), board);
        assertEquals(id, board.id());
        var codes =
                CatalogueJson.standard().stream().map(Indicator::code).collect(Collectors.toSet());
        assertEquals(List.of(), BoardCheck.against(board, codes, new HashSet<>(board.roles())));
        board.roles().forEach(role -> assertEquals(board, StandardBoards.of(role)));
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void whatIsWrittenIsReadBack(String id) {
        var board = StandardBoards.board(id);
        assertEquals(board, read(BoardsJson.write(board)).document());
    }

    @Test
    void aGoodDocumentIsRead() {
        var board = assertNotNull2(read(GOOD).document());
        assertEquals("Của tôi", board.title().vi());
        var page = board.pages().getFirst();
        assertEquals(12, page.months());
        assertEquals(List.of("units"), page.linked("map", BoardPage.Then.MARK));
        assertEquals(
                List.of(Measured.parse("HC-08 field=land")),
                page.item("units").orElseThrow().measured());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    "format": 1              | "format": 2              | NEWER_FORMAT    | format
                    "version": 3,            |                          | MISSING         | version
                    "version": 3             | "version": "ba"          | WRONG_TYPE      | version
                    "roles": ["analyst"]     | "roles": []              | NOT_ALLOWED     | roles
                    "id": "mine"             | "id": "Của tôi"          | NOT_ALLOWED     | id
                    "columns": 12            | "columns": 12, "gap": 2  | UNKNOWN_MEMBER  | pages[0].gap
                    "columns": 12            | "columns": 11            | OUTSIDE_GRID    | pages[0].items[1].at
                    [6, 4, 6, 4]             | [6, 3, 6, 4]             | OVERLAP         | pages[0].items[2].at
                    "of": "HC-07"            | "of": "HC07"             | NOT_ALLOWED     | pages[0].items[0].of
                    "second": "HC-09"        | "third": "HC-09"         | UNKNOWN_MEMBER  | pages[0].items[0].third
                    "kind": "table"          | "kind": "tabel"          | NOT_ALLOWED     | pages[0].items[1].kind
                    "id": "words"            | "id": "map"              | REPEATED_ID     | pages[0].items[2].id
                    "to": ["units"]          | "to": ["unit"]           | UNKNOWN_ITEM    | pages[0].links[0].to[0]
                    "to": ["units"]          | "to": ["words"]          | LINK_CANNOT     | pages[0].links[0].to[0]
                    "then": "mark"           | "then": "jump"           | NOT_ALLOWED     | pages[0].links[0].then
                    "title": {"vi": "Một"    | "title": {"vii": "Một"   | MISSING         | pages[0].title.vi
                    """)
    void whatIsWrongIsNamedWithItsPlace(String part, String instead, Reason reason, String place) {
        var broken = GOOD.replace(part, instead == null ? "" : instead);
        assertFalse(broken.equals(GOOD));
        var read = read(broken);
        assertNull(read.document());
        assertTrue(
                read.faults().stream()
                        .anyMatch(f -> f.reason() == reason && f.place().equals(place)),
                () -> read.faults().toString());
    }

    @Test
    void whatIsNotJsonIsNamedWithLineAndColumn() {
        var fault = read(GOOD.replace("\"roles\": [", "\"roles\": ")).faults().getFirst();
        assertEquals(Reason.NOT_JSON, fault.reason());
        assertTrue(fault.place().matches("2:\\d+"), fault.place());
    }

    @Test
    void anIndicatorOrARoleNobodyKnowsIsNamed() {
        var board = assertNotNull2(read(GOOD).document());
        var faults = BoardCheck.against(board, Set.of("HC-07", "HC-08"), Set.of("chairman"));
        assertEquals(
                List.of(
                        new BoardFault(Reason.UNKNOWN_ROLE, "roles[0]", "analyst"),
                        new BoardFault(Reason.UNKNOWN_INDICATOR, "pages[0].items[0].of", "HC-09")),
                faults);
    }

    private static <T> T assertNotNull2(T value) {
        assertNotNull(value);
        return value;
    }

    @Test
    void everyStandardBoardIsLookedAtBySomebodyOfTheContract() {
        assertEquals("vice-chairman", StandardBoards.person("vice-society"));
        assertEquals("director", StandardBoards.person("health"));
        assertEquals("chairman", StandardBoards.person("chairman"));
        assertEquals("director", StandardBoards.person("director"));
    }
}
