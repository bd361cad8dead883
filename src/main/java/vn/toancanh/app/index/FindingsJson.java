package vn.toancanh.app.index;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.Locale;
import vn.toancanh.indicator.definition.CatalogueCheck.Report;

/** The verdict on a catalogue file as one line of JSON; field names are stable. */
final class FindingsJson {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private FindingsJson() {}

    static String unreadable(Path file, String sentence) {
        var all = MAPPER.createObjectNode();
        return text(
                all.put("file", file.toString()).put("readable", false).put("reason", sentence));
    }

    static String write(Path file, Report report, Locale locale) {
        var all = MAPPER.createObjectNode();
        all.put("file", file.toString())
                .put("readable", report.readable())
                .put("rows", report.rows());
        var list = all.putArray("findings");
        for (var finding : report.findings()) {
            list.addObject()
                    .put("line", finding.line())
                    .put("code", finding.code())
                    .put("column", finding.column())
                    .put("rule", finding.key())
                    .put("reason", finding.in(locale));
        }
        return text(all);
    }

    private static String text(ObjectNode node) {
        try {
            return MAPPER.writeValueAsString(node);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree can always be written", e);
        }
    }
}
