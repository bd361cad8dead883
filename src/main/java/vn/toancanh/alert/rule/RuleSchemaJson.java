package vn.toancanh.alert.rule;

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
import vn.toancanh.alert.rule.RuleFault.Reason;

/** Compares files of rules with {@code rules-schema.json}. Any thread. */
final class RuleSchemaJson {
    private static final String SCHEMA = "/vn/toancanh/alert/rules-schema.json";

    private RuleSchemaJson() {}

    /** Read once, when the first rules that this program did not bring are checked. */
    private static final class Known {
        static final JsonSchema SCHEMA = read();
    }

    private static JsonSchema read() {
        try (var in = RuleSchemaJson.class.getResourceAsStream(SCHEMA)) {
            if (in == null) {
                throw new IllegalStateException("the schema of rules is missing");
            }
            var config = SchemaValidatorsConfig.builder().pathType(PathType.JSON_PATH).build();
            return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                    .getSchema(in, config);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** In the order of the document. */
    static List<RuleFault> faults(JsonNode document) {
        return Known.SCHEMA.validate(document).stream()
                .map(RuleSchemaJson::fault)
                .distinct()
                .sorted(Comparator.comparing(RuleFault::place))
                .toList();
    }

    private static RuleFault fault(ValidationMessage message) {
        var place = message.getInstanceLocation().toString().replaceFirst("^\\$\\.?", "");
        var member = message.getProperty() == null ? "" : message.getProperty();
        var at = place.isEmpty() || member.isEmpty() ? place + member : place + "." + member;
        var arguments = message.getArguments();
        var about =
                arguments == null
                        ? ""
                        : Arrays.stream(arguments)
                                .map(String::valueOf)
                                .collect(Collectors.joining(" "));
        return switch (message.getType()) {
            case "required" -> new RuleFault(Reason.MISSING, at, "");
            case "additionalProperties", "unevaluatedProperties" ->
                    new RuleFault(Reason.UNKNOWN_MEMBER, at, "");
            case "type" -> new RuleFault(Reason.WRONG_TYPE, place, about);
            default -> new RuleFault(Reason.NOT_ALLOWED, place, about);
        };
    }
}
