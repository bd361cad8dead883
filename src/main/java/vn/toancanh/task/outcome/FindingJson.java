package vn.toancanh.task.outcome;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;

/** Findings as text; what somebody else wrote in another form is no finding. */
public final class FindingJson {
    private static final JsonMapper MAPPER =
            JsonMapper.builder()
                    .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .defaultPropertyInclusion(
                            JsonInclude.Value.construct(
                                    JsonInclude.Include.NON_NULL, JsonInclude.Include.NON_NULL))
                    .build();

    private static final TypeReference<List<Finding>> LIST = new TypeReference<>() {};

    private FindingJson() {}

    /** Blank for none. */
    public static String text(List<Finding> findings) {
        if (findings.isEmpty()) {
            return "";
        }
        try {
            return MAPPER.writeValueAsString(findings);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("cannot write " + findings, e);
        }
    }

    /** None for what is blank or not in this form. */
    public static List<Finding> read(String text) {
        if (!text.startsWith("[")) {
            return List.of();
        }
        try {
            var read = MAPPER.readValue(text, LIST);
            return read == null || read.contains(null) ? List.of() : List.copyOf(read);
        } catch (JsonProcessingException e) {
            return List.of();
        }
    }
}
