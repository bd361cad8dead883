package vn.toancanh.alert.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;

/** An audit as one line of JSON; field names are stable, what is not known is null. */
public final class AuditJson {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final double STEPS = 10_000;

    private AuditJson() {}

    public static String write(Audit audit) {
        var all =
                MAPPER.createObjectNode()
                        .put("from", audit.from().toString())
                        .put("to", audit.to().toString())
                        .put("raw", audit.raw())
                        .put("annunciated", audit.told());
        var figures = all.putArray("figures");
        for (var figure : audit.figures()) {
            var value = figure.value();
            figures.addObject()
                    .put("name", figure.measure().name())
                    .put("value", value == null ? null : Double.valueOf(rounded(value)))
                    .put("target", figure.measure().target())
                    .put("limit", figure.measure().limit())
                    .put("verdict", figure.verdict().name());
        }
        all.putObject("mix")
                .put("low", audit.mix().low())
                .put("medium", audit.mix().medium())
                .put("high", audit.mix().high());
        var noisy = all.putArray("noisy");
        for (var rule : audit.noisy()) {
            noisy.addObject()
                    .put("rule", rule.rule())
                    .put("raw", rule.raw())
                    .put("share", rounded(rule.share()))
                    .put("chattering", rule.chattering())
                    .put("wrong", rule.wrong());
        }
        try {
            return MAPPER.writeValueAsString(all);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree can always be written", e);
        }
    }

    private static double rounded(double value) {
        return Math.round(value * STEPS) / STEPS;
    }
}
