package vn.toancanh.app.surveil;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import vn.toancanh.fx.Texts;

/** What answers on a table have in common as JSON. */
public final class RowsJson {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private RowsJson() {}

    /** An answer that begins with how many rows were taken and why others were not. */
    public static ObjectNode begin(Rows rows, int taken, Texts texts) {
        var all = MAPPER.createObjectNode();
        all.put("taken", taken);
        var rejected = all.putArray("rejected");
        for (var bad : rows.bad()) {
            rejected.addObject()
                    .put("file", rows.file().toString())
                    .put("row", bad.row())
                    .put("reason", texts.get(bad.reason(), bad.about().toArray()));
        }
        return all;
    }

    /** JSON has no infinity and no NaN: both are null. */
    public static void number(ObjectNode into, String name, double value) {
        if (Double.isFinite(value)) {
            into.put(name, value);
        } else {
            into.putNull(name);
        }
    }

    public static String line(ObjectNode all) {
        try {
            return MAPPER.writeValueAsString(all);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree can always be written", e);
        }
    }
}
