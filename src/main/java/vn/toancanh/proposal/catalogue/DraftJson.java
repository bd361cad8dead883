package vn.toancanh.proposal.catalogue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What somebody is typing about an indicator, as it is kept on his computer. */
public final class DraftJson {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private DraftJson() {}

    /** A draft read back. */
    public record Typed(String code, String reason, Map<Field, String> texts) {
        public Typed {
            texts = Map.copyOf(texts);
        }
    }

    public static String write(Typed typed) {
        var node = JSON.createObjectNode();
        node.put("code", typed.code()).put("reason", typed.reason());
        var fields = node.putObject("fields");
        typed.texts().forEach((field, text) -> fields.put(field.name(), text));
        return node.toString();
    }

    /** Null for a draft of another form, or of a program that is newer. */
    public static @Nullable Typed read(String text) {
        try {
            var node = JSON.readTree(text);
            var texts = new EnumMap<Field, String>(Field.class);
            for (var field : Field.values()) {
                texts.put(field, node.path("fields").path(field.name()).asText(""));
            }
            return node.has("code")
                    ? new Typed(node.path("code").asText(), node.path("reason").asText(""), texts)
                    : null;
        } catch (JsonProcessingException e) {
            return null;
        }
    }
}
