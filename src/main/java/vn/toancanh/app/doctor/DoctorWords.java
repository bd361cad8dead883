package vn.toancanh.app.doctor;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.toancanh.app.doctor.Examination.ProfileState;
import vn.toancanh.base.ErrorCode;
import vn.toancanh.base.text.Age;
import vn.toancanh.cache.FileCheck;
import vn.toancanh.fx.Texts;
import vn.toancanh.fx.Times;
import vn.toancanh.sync.Diagnosis;
import vn.toancanh.sync.FeedState;

/** An examination in sentences for a person at a terminal. */
final class DoctorWords {
    private static final String INDENT = "  ";
    private static final double MEGABYTE = 1e6;
    private static final double GIGABYTE = 1e9;

    /** Below this the ages on the screens are right all the same. */
    private static final Duration CLOCKS_AGREE = Duration.ofMinutes(2);

    private final Examination found;
    private final Texts texts;
    private final Times times;
    private final List<String> lines = new ArrayList<>();

    DoctorWords(Examination found, Texts texts) {
        this.found = found;
        this.texts = texts;
        this.times = new Times(texts);
    }

    List<String> lines() {
        lines.clear();
        var versions = found.versions();
        say(
                "app.doctor.versions",
                versions.program(),
                versions.java(),
                versions.javafx(),
                versions.sqlite(),
                versions.system());
        folder();
        if (found.profiles().isEmpty()) {
            say("app.doctor.no-profile");
        }
        found.profiles().forEach(this::profile);
        found.unreadable().forEach(path -> say("app.doctor.unreadable", path.toString()));
        lines.add("");
        say(found.sound() ? "app.doctor.sound" : "app.doctor.damaged");
        return List.copyOf(lines);
    }

    private void folder() {
        var folder = found.folder();
        say("app.doctor.folder", folder.root().toString());
        var state = folder.exists() ? "app.doctor.folder.writable" : "app.doctor.folder.absent";
        say(folder.writable() ? state : "app.doctor.folder.read-only");
        if (folder.freeBytes() >= 0) {
            say("app.doctor.free", decimal(folder.freeBytes() / GIGABYTE));
        }
    }

    private void profile(ProfileState state) {
        var profile = state.profile();
        lines.add("");
        say(
                profile.known().simulated() ? "app.doctor.simulated" : "app.doctor.profile",
                profile.known().title().in(texts.locale()),
                times.exact(profile.lastUsed()));
        sub("app.doctor.directory", profile.directory().toString());
        state.files().forEach(this::file);
        if (state.contents().error() != null) {
            sub("app.doctor.unread", coded(state.contents().error()));
        }
        if (state.warehouse() != null) {
            sub("app.doctor.address", profile.access().url());
            warehouse(state.warehouse());
        }
        if (state.simulatedClock()) {
            sub("app.doctor.clock.simulated");
        }
        state.contents().feeds().forEach(feed -> feed(state, feed));
        state.contents().sources().forEach(check -> source(state, check));
    }

    private void file(FileCheck file) {
        var name = file.file().getFileName().toString();
        switch (file.state()) {
            case SOUND -> sub("app.doctor.file.sound", name, decimal(file.bytes() / MEGABYTE));
            case DAMAGED -> sub("app.doctor.file.damaged", name, String.valueOf(file.fault()));
            case MISSING -> sub("app.doctor.file.missing", name);
        }
    }

    private void warehouse(Diagnosis.Reach reach) {
        var took = Long.toString(reach.took().toMillis());
        if (reach.error() != null) {
            sub("app.doctor.warehouse.silent", coded(reach.error()));
            return;
        }
        sub("app.doctor.warehouse.answers", took);
        var behind = reach.clockBehind();
        if (behind == null || behind.abs().compareTo(CLOCKS_AGREE) <= 0) {
            sub("app.doctor.clock.right");
        } else {
            sub(
                    behind.isNegative() ? "sync.clock.ahead" : "sync.clock.behind",
                    times.span(behind.abs()));
        }
    }

    private void feed(ProfileState state, FeedState feed) {
        var name = texts.get("sync.resource." + feed.resource().name().toLowerCase(Locale.ROOT));
        var rejected = Long.toString(feed.rejected());
        var good = when(state, feed.lastGood());
        sub("app.doctor.feed", name, good, Long.toString(feed.rows()), rejected);
        if (feed.withheld() > 0) {
            sub("app.doctor.feed.withheld", Long.toString(feed.withheld()));
        }
        if (feed.error() != null) {
            sub("app.doctor.feed.error", coded(feed.error()));
        }
    }

    private void source(ProfileState state, Diagnosis.SourceCheck check) {
        var source = check.source();
        sub(
                "app.doctor.source",
                source.name().in(texts.locale()),
                texts.get("sync.health." + source.health().state().name()),
                when(state, source.health().lastReceived()),
                source.officer());
    }

    /** A time of the simulated clock has no age: it is marked as such instead. */
    private String when(ProfileState state, @Nullable Instant at) {
        if (at == null) {
            return texts.get("sync.never");
        }
        var about =
                state.simulatedClock()
                        ? texts.get("app.doctor.time.simulated")
                        : Age.of(at, found.at()).in(texts.locale(), texts::get);
        return times.exact(at) + " (" + about + ")";
    }

    private String coded(ErrorCode code) {
        return code.code() + ": " + texts.error(code);
    }

    private String decimal(double value) {
        return String.format(texts.locale(), "%.1f", value);
    }

    /** Something of the profile named above. */
    private void sub(String key, Object... about) {
        lines.add(INDENT + texts.get(key, about));
    }

    private void say(String key, Object... about) {
        lines.add(about.length == 0 ? texts.get(key) : texts.get(key, about));
    }
}
