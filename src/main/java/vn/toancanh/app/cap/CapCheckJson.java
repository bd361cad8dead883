package vn.toancanh.app.cap;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;
import vn.toancanh.fx.Texts;

/** The verdicts on files as one line of JSON; field names are stable. */
final class CapCheckJson {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private CapCheckJson() {}

    static String write(List<CapVerdict> verdicts, Texts texts) {
        var all = MAPPER.createObjectNode();
        var files = all.putArray("files");
        for (var verdict : verdicts) {
            var file = files.addObject();
            file.put("file", verdict.file().toString())
                    .put("readable", verdict.isReadable())
                    .put("valid", verdict.isValid())
                    .put("messages", verdict.messages())
                    .put("links", verdict.links());
            var faults = file.putArray("faults");
            for (var fault : verdict.faults()) {
                faults.addObject()
                        .put("name", fault.name().name())
                        .put("path", fault.path())
                        .put("line", fault.line())
                        .put("about", fault.about())
                        .put("sentence", CapCheckCommand.sentence(fault, texts));
            }
        }
        try {
            return MAPPER.writeValueAsString(all);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree can always be written", e);
        }
    }
}
