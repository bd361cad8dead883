package vn.toancanh.app.doctor;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.toancanh.app.doctor.Examination.ProfileState;
import vn.toancanh.base.ErrorCode;
import vn.toancanh.cache.FileCheck;
import vn.toancanh.fx.Texts;
import vn.toancanh.sync.Diagnosis;
import vn.toancanh.sync.FeedState;

/**
 * An examination as one line of JSON for monitoring. Field names are stable; times are RFC 3339,
 * sentences are in the language asked for. Where a profile's clock is simulated, its times are too,
 * and what would compare them with the real clock is null.
 */
final class DoctorJson {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private final Examination found;
    private final Texts texts;

    private DoctorJson(Examination found, Texts texts) {
        this.found = found;
        this.texts = texts;
    }

    static String write(Examination found, Texts texts) {
        try {
            return MAPPER.writeValueAsString(new DoctorJson(found, texts).all());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree can always be written", e);
        }
    }

    private ObjectNode all() {
        var all = MAPPER.createObjectNode();
        all.put("at", found.at().toString()).put("sound", found.sound());
        var versions = found.versions();
        all.putObject("versions")
                .put("program", versions.program())
                .put("java", versions.java())
                .put("javafx", versions.javafx())
                .put("sqlite", versions.sqlite())
                .put("system", versions.system());
        var folder = found.folder();
        all.putObject("dataDirectory")
                .put("path", folder.root().toString())
                .put("exists", folder.exists())
                .put("writable", folder.writable())
                .put("freeBytes", folder.freeBytes());
        var profiles = all.putArray("profiles");
        found.profiles().forEach(profile -> profile(profiles.addObject(), profile));
        var unreadable = all.putArray("unreadableProfiles");
        found.unreadable().forEach(path -> unreadable.add(path.toString()));
        return all;
    }

    private void profile(ObjectNode json, ProfileState state) {
        var profile = state.profile();
        json.put("id", profile.known().id())
                .put("title", profile.known().title().in(texts.locale()))
                .put("address", profile.access().url())
                .put("simulated", profile.known().simulated())
                .put("clock", state.simulatedClock() ? "simulated" : "real")
                .put("lastUsed", profile.lastUsed().toString())
                .put("directory", profile.directory().toString());
        files(json.putArray("files"), state);
        error(json, state.contents().error());
        var feeds = json.putArray("feeds");
        state.contents().feeds().forEach(feed -> feed(feeds.addObject(), state, feed));
        var sources = json.putArray("sources");
        state.contents().sources().forEach(source -> source(sources.addObject(), state, source));
        var warehouse = state.warehouse();
        if (warehouse == null) {
            json.putNull("warehouse");
        } else {
            var about = json.putObject("warehouse");
            about.put("reachable", warehouse.error() == null)
                    .put("tookMillis", warehouse.took().toMillis());
            seconds(about, "clockBehindSeconds", warehouse.clockBehind());
            error(about, warehouse.error());
        }
    }

    private static void files(ArrayNode json, ProfileState state) {
        for (FileCheck file : state.files()) {
            json.addObject()
                    .put("path", file.file().toString())
                    .put("state", word(file.state()))
                    .put("bytes", file.bytes())
                    .put("fault", file.fault());
        }
    }

    private void feed(ObjectNode json, ProfileState state, FeedState feed) {
        var good = feed.lastGood();
        json.put("resource", feed.resource().path())
                .put("lastGood", good == null ? null : good.toString());
        seconds(json, "lagSeconds", found.lag(state, feed));
        json.put("rows", feed.rows())
                .put("rejected", feed.rejected())
                .put("withheld", feed.withheld());
        error(json, feed.error());
    }

    private void source(ObjectNode json, ProfileState state, Diagnosis.SourceCheck check) {
        var source = check.source();
        var received = source.health().lastReceived();
        json.put("id", source.id())
                .put("name", source.name().in(texts.locale()))
                .put("officer", source.officer())
                .put("state", word(source.health().state()))
                .put("lastReceived", received == null ? null : received.toString())
                .put("freshness", state.simulatedClock() ? null : word(check.freshness()));
        seconds(json, "lagSeconds", state.simulatedClock() ? null : check.lag());
    }

    private void error(ObjectNode json, @Nullable ErrorCode code) {
        if (code == null) {
            json.putNull("error");
        } else {
            json.putObject("error").put("code", code.code()).put("sentence", texts.error(code));
        }
    }

    private static void seconds(ObjectNode json, String name, @Nullable Duration span) {
        json.put(name, span == null ? null : span.toMillis() / 1000.0);
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
