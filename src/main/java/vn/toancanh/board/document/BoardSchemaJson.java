package vn.toancanh.board.document;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.PathType;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import vn.toancanh.board.document.BoardFault.Reason;

/** Compares documents with {@code board-schema.json}. Any thread. */
final class BoardSchemaJson {
    private static final String SCHEMA = "/vn/toancanh/board/board-schema.json";

    private BoardSchemaJson() {}

    /** Read once, when the first document that this program did not bring is checked. */
    private static final class Known {
        static final JsonSchema SCHEMA = read();
    }

    private static JsonSchema read() {
        try (var in = BoardSchemaJson.class.getResourceAsStream(SCHEMA)) {
            if (in == null) {
                throw new IllegalStateException("the schema of boards is missing");
            }
            var config = SchemaValidatorsConfig.builder().pathType(PathType.JSON_PATH).build();
            return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                    .getSchema(in, config);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** In the order of the document. */
    static List<BoardFault> faults(JsonNode document) {
        return Known.SCHEMA.validate(document).stream()
                .map(BoardSchemaJson::fault)
                .distinct()
                .sorted(Comparator.comparing(BoardFault::place))
                .toList();
    }

    private static BoardFault fault(ValidationMessage message) {
        var place = message.getInstanceLocation().toString().replaceFirst("^\\$\\.?", "");
        var property = message.getProperty();
        var member = property == null ? "" : property;
        var at = place.isEmpty() || member.isEmpty() ? place + member : place + "." + member;
        var about =
                message.getArguments() == null
                        ? ""
                        : Arrays.stream(message.getArguments())
                                .map(String::valueOf)
                                .collect(Collectors.joining(" "));
        return switch (message.getType()) {
            case "required" -> new BoardFault(Reason.MISSING, at, "");
            case "additionalProperties", "unevaluatedProperties" ->
                    new BoardFault(Reason.UNKNOWN_MEMBER, at, "");
            case "type" -> new BoardFault(Reason.WRONG_TYPE, place, about);
            default -> new BoardFault(Reason.NOT_ALLOWED, place, about);
        };
    }
}
