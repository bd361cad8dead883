package vn.toancanh.app.alerts;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.toancanh.alert.audit.Audit;
import vn.toancanh.alert.audit.AuditJson;
import vn.toancanh.alert.audit.Measure;

/** A replay as one line of JSON; field names are stable. */
final class ReplayJson {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final double MINUTES = 60;
    private static final double STEPS = 10_000;

    private ReplayJson() {}

    /** Everything that is said of a replay. */
    record Said(
            Replay replay,
            Audit audit,
            Truth truth,
            List<Outages.OfSource> outages,
            Night night,
            Duration took) {}

    static String write(Said said) {
        var replay = said.replay();
        var raw = replay.raw().size();
        var told = replay.told().size();
        var json = MAPPER.createObjectNode();
        json.put("from", replay.from().toString()).put("to", replay.to().toString());
        json.put("lines", replay.lines().size()).put("raw", raw).put("annunciated", told);
        json.put("ratio", told == 0 ? null : Double.valueOf(rounded((double) raw / told)));
        json.put("chattering", value(said.audit(), Measure.CHATTERING));
        json.put("stale", value(said.audit(), Measure.STALE));
        json.putObject("priorityMix")
                .put("low", said.audit().mix().low())
                .put("medium", said.audit().mix().medium())
                .put("high", said.audit().mix().high());
        precision(json, said);
        events(json, said);
        rules(json, said);
        outages(json, said.outages());
        night(json, said.night());
        json.put("seconds", rounded(seconds(said.took())));
        try {
            json.set("audit", MAPPER.readTree(AuditJson.write(said.audit())));
            return MAPPER.writeValueAsString(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree can always be written", e);
        }
    }

    private static void precision(ObjectNode json, Said said) {
        var precision = said.truth().precision(said.replay());
        json.putObject("precision")
                .put("episodes", precision.episodes())
                .put("ofScriptedCauses", precision.scripted())
                .put("right", precision.right())
                .put("share", rounded(precision.share()));
    }

    private static void events(ObjectNode json, Said said) {
        var events = json.putArray("events");
        for (var found : said.truth().found(said.replay())) {
            var delay = found.delay();
            events.addObject()
                    .put("driver", found.event().driver())
                    .put("about", found.event().about())
                    .put("from", found.event().from().toString())
                    .put("areas", found.event().areas().size())
                    .put(
                            "delayMinutes",
                            delay == null
                                    ? null
                                    : Double.valueOf(rounded(seconds(delay) / MINUTES)))
                    .put("episodes", found.episodes());
        }
    }

    private static void rules(ObjectNode json, Said said) {
        var episodes = new TreeMap<String, Integer>();
        for (var line : said.replay().journal()) {
            if (line.transition().fires()) {
                episodes.merge(line.key().rule(), 1, Integer::sum);
            }
        }
        var rules = json.putObject("episodesByRule");
        episodes.forEach(rules::put);
    }

    private static void outages(ObjectNode json, List<Outages.OfSource> outages) {
        var all = json.putArray("outages");
        for (var outage : outages) {
            var to = outage.to();
            all.addObject()
                    .put("source", outage.source())
                    .put("from", outage.from().toString())
                    .put("to", to == null ? null : to.toString())
                    .put("alarms", outage.alarms())
                    .put("falseResolved", outage.falseEnds());
        }
    }

    private static void night(ObjectNode json, Night night) {
        json.putObject("stormNight")
                .put("raw", night.raw())
                .put("annunciated", night.told())
                .put("mostInTenMinutes", night.mostInTenMinutes())
                .put("firstAfterSeconds", rounded(seconds(night.firstAfter())))
                .put("groups", night.groups())
                .put("unreachable", night.unreachable())
                .put("outageAlarms", night.outageAlarms())
                .put("computingSeconds", rounded(seconds(night.computing())));
    }

    private static @Nullable Double value(Audit audit, Measure measure) {
        return audit.figure(measure).value();
    }

    private static double seconds(Duration duration) {
        return duration.toMillis() / 1000.0;
    }

    private static double rounded(double value) {
        return Math.round(value * STEPS) / STEPS;
    }
}
