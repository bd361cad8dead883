package vn.toancanh.board.document;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import vn.toancanh.base.Bilingual;
import vn.toancanh.board.document.BoardFault.Reason;

/** Reads and writes documents of boards. Any thread. */
public final class BoardsJson {
    private static final int USUAL_MONTHS = 12;
    private static final JsonMapper JSON =
            JsonMapper.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .build();

    private BoardsJson() {}

    /** Whatever is wrong becomes a fault; what is right fits the schema and itself. */
    public static BoardFile read(byte[] file) {
        try {
            var tree = JSON.readTree(file);
            int format = tree.path("format").asInt(BoardDocument.FORMAT);
            if (format > BoardDocument.FORMAT) {
                var about = Integer.toString(format);
                return BoardFile.refused(new BoardFault(Reason.NEWER_FORMAT, "format", about));
            }
            var faults = BoardSchemaJson.faults(tree);
            return faults.isEmpty() ? checked(board(tree)) : new BoardFile(null, faults);
        } catch (JacksonException e) {
            var at = e.getLocation();
            var place = at == null ? "" : at.getLineNr() + ":" + at.getColumnNr();
            return BoardFile.refused(new BoardFault(Reason.NOT_JSON, place, ""));
        } catch (IOException e) {
            return BoardFile.refused(new BoardFault(Reason.UNREADABLE, "", ""));
        }
    }

    private static BoardFile checked(BoardDocument board) {
        var faults = BoardCheck.of(board);
        return faults.isEmpty() ? BoardFile.of(board) : new BoardFile(null, faults);
    }

    /** Of a document that this program brings and a test has checked. */
    static BoardDocument trusted(byte[] file) throws IOException {
        return board(JSON.readTree(file));
    }

    private static BoardDocument board(JsonNode node) {
        return new BoardDocument(
                node.path("format").intValue(),
                node.path("id").textValue(),
                node.path("version").intValue(),
                text(node.path("title")),
                list(node.path("roles"), JsonNode::textValue),
                list(node.path("pages"), BoardsJson::page));
    }

    private static BoardPage page(JsonNode node) {
        return new BoardPage(
                node.path("id").textValue(),
                text(node.path("title")),
                node.path("columns").intValue(),
                node.path("rows").intValue(),
                node.path("months").asInt(USUAL_MONTHS),
                list(node.path("items"), BoardsJson::item),
                list(node.path("links"), BoardsJson::link));
    }

    private static BoardPage.Link link(JsonNode node) {
        var then = BoardPage.Then.valueOf(node.path("then").textValue().toUpperCase(Locale.ROOT));
        return new BoardPage.Link(
                node.path("from").textValue(), list(node.path("to"), JsonNode::textValue), then);
    }

    private static BoardItem item(JsonNode node) {
        var id = node.path("id").textValue();
        var cells = list(node.path("at"), JsonNode::intValue);
        var at = new Place(cells.get(0), cells.get(1), cells.get(2), cells.get(3));
        var of = node.path("of");
        return switch (node.path("kind").textValue()) {
            case "tiles" -> new BoardItem.Tiles(id, at, list(of, BoardsJson::measured));
            case "table" -> new BoardItem.Table(id, at, list(of, BoardsJson::measured));
            case "chart" ->
                    new BoardItem.Chart(
                            id, at, form(node.path("form")), list(of, BoardsJson::measured));
            case "map" ->
                    new BoardItem.Map(
                            id,
                            at,
                            measured(of),
                            node.has("second") ? measured(node.path("second")) : null);
            case "notices" -> new BoardItem.Notices(id, at);
            case "note" -> new BoardItem.Note(id, at, text(node.path("text")));
            case String other -> throw new IllegalStateException("the schema let pass " + other);
        };
    }

    private static BoardItem.Form form(JsonNode node) {
        return BoardItem.Form.valueOf(node.textValue().toUpperCase(Locale.ROOT));
    }

    private static Measured measured(JsonNode node) {
        return Measured.parse(node.textValue());
    }

    private static Bilingual text(JsonNode node) {
        return new Bilingual(node.path("vi").textValue(), node.path("en").asText(""));
    }

    private static <T> List<T> list(JsonNode node, Function<JsonNode, T> each) {
        return StreamSupport.stream(node.spliterator(), false).map(each).toList();
    }

    /** As people edit it: what {@link #read} gives back. */
    public static String write(BoardDocument board) {
        var node = JSON.createObjectNode();
        node.put("format", board.format());
        node.put("id", board.id());
        node.put("version", board.version());
        node.set("title", text(board.title()));
        board.roles().forEach(node.putArray("roles")::add);
        var pages = node.putArray("pages");
        board.pages().forEach(page -> pages.add(page(page)));
        return node.toPrettyString() + "\n";
    }

    private static ObjectNode page(BoardPage page) {
        var node = JSON.createObjectNode();
        node.put("id", page.id());
        node.set("title", text(page.title()));
        node.put("columns", page.columns());
        node.put("rows", page.rows());
        node.put("months", page.months());
        var items = node.putArray("items");
        page.items().forEach(item -> items.add(item(item)));
        var links = node.putArray("links");
        for (var link : page.links()) {
            var each = links.addObject();
            each.put("from", link.from());
            link.to().forEach(each.putArray("to")::add);
            each.put("then", link.then().name().toLowerCase(Locale.ROOT));
        }
        return node;
    }

    private static ObjectNode item(BoardItem item) {
        var node = JSON.createObjectNode();
        node.put("id", item.id());
        node.put("kind", item.getClass().getSimpleName().toLowerCase(Locale.ROOT));
        var at = item.at();
        for (int cell : List.of(at.column(), at.row(), at.columns(), at.rows())) {
            node.withArray("at").add(cell);
        }
        switch (item) {
            case BoardItem.Tiles tiles -> node.set("of", measures(tiles.of()));
            case BoardItem.Table table -> node.set("of", measures(table.of()));
            case BoardItem.Chart chart -> {
                node.put("form", chart.form().name().toLowerCase(Locale.ROOT));
                node.set("of", measures(chart.of()));
            }
            case BoardItem.Map map -> write(map.of(), map.second(), node);
            case BoardItem.Notices _ -> {}
            case BoardItem.Note note -> node.set("text", text(note.text()));
        }
        return node;
    }

    private static void write(Measured of, @Nullable Measured second, ObjectNode node) {
        node.put("of", of.text());
        if (second != null) {
            node.put("second", second.text());
        }
    }

    private static ArrayNode measures(List<Measured> all) {
        var node = JSON.createArrayNode();
        var texts = new ArrayList<String>();
        all.forEach(each -> texts.add(each.text()));
        texts.forEach(node::add);
        return node;
    }

    private static ObjectNode text(Bilingual text) {
        var node = JSON.createObjectNode();
        node.put("vi", text.vi());
        if (!text.en().isBlank()) {
            node.put("en", text.en());
        }
        return node;
    }
}
