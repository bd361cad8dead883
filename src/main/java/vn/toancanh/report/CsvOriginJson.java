package vn.toancanh.report;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import vn.toancanh.fx.Texts;

/**
 * The origin of a CSV file in a file beside it, as "Metadata Vocabulary for Tabular Data" (W3C,
 * 2015) has it: readers who know it find types and definitions by themselves, and the CSV stays a
 * plain table.
 */
public final class CsvOriginJson {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final String ENDING = "-metadata.json";

    private CsvOriginJson() {}

    /** Where readers look for it (section 5.3 of "Model for Tabular Data"). */
    public static Path beside(Path csv) {
        return csv.resolveSibling(csv.getFileName() + ENDING);
    }

    /**
     * @param digest SHA-256 of the CSV file, so that one of another export is told apart
     */
    public static void write(Report report, Path csv, String digest, Texts texts, OutputStream out)
            throws IOException {
        var all = MAPPER.createObjectNode();
        var context = all.putArray("@context").add("http://www.w3.org/ns/csvw");
        context.addObject().put("@language", texts.locale().getLanguage());
        all.put("url", String.valueOf(csv.getFileName()))
                .put("dc:title", report.about().title())
                .put("dc:modified", report.about().madeAt().toString());
        all.putArray("null").add("").add(texts.get("report.withheld"));
        var remarks = all.putArray("rdfs:comment");
        report.remarks(texts).forEach(remarks::add);
        facts(all, report.about().facts()).add(fact("SHA-256", digest));
        columns(all.putObject("tableSchema").putArray("columns"), report.table());
        var definitions = all.putArray("dc:references");
        for (var each : report.definitions()) {
            var about = definitions.addObject();
            about.put("dc:identifier", each.code()).put("dc:title", each.name());
            facts(about, each.facts());
        }
        MAPPER.writerWithDefaultPrettyPrinter().writeValue(out, all);
    }

    private static ArrayNode facts(ObjectNode node, List<Report.Fact> facts) {
        var all = node.putArray("schema:additionalProperty");
        facts.stream()
                .filter(fact -> !fact.text().isEmpty())
                .forEach(fact -> all.add(fact(fact.label(), fact.text())));
        return all;
    }

    private static ObjectNode fact(String label, String text) {
        return MAPPER.createObjectNode().put("schema:name", label).put("schema:value", text);
    }

    private static void columns(ArrayNode to, DataTable table) {
        for (int i = 0; i < table.columns().size(); i++) {
            to.addObject()
                    .put("titles", table.columns().get(i).heading())
                    .put("datatype", datatype(table, i));
        }
    }

    private static String datatype(DataTable table, int column) {
        for (var row : table.rows()) {
            var type =
                    switch (row.get(column)) {
                        case Cell.Words words -> words.text().isEmpty() ? "" : "string";
                        case Cell.Figure _ -> "number";
                        case Cell.Day _ -> "date";
                        case Cell.Moment _ -> "datetime";
                        case Cell.Withheld _ -> "";
                    };
            if (!type.isEmpty()) {
                return type;
            }
        }
        return "string";
    }
}
