package vn.toancanh.app.command;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import vn.toancanh.app.usage.UsageSince;
import vn.toancanh.fx.Texts;

/** The use of the program as one line of JSON; field names are stable. */
final class UsageJson {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private UsageJson() {}

    static String write(UsageSince usage, Texts texts) {
        var all = MAPPER.createObjectNode().put("since", usage.from().toString());
        var used = all.putArray("used");
        for (var each : usage.used()) {
            used.addObject()
                    .put("role", each.role())
                    .put("board", each.place().isBoard() ? each.place().board() : null)
                    .put("page", each.place().page())
                    .put("name", UsageSince.name(each.place(), texts))
                    .put("opens", each.opens())
                    .put("seconds", each.seconds())
                    .put("last", each.last().toString());
        }
        var unused = all.putArray("unused");
        for (var id : usage.unused()) {
            unused.addObject().put("board", id).put("name", UsageSince.board(id, texts));
        }
        try {
            return MAPPER.writeValueAsString(all);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree can always be written", e);
        }
    }
}
