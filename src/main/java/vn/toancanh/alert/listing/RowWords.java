package vn.toancanh.alert.listing;

import java.time.Instant;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.toancanh.alert.AlertKey;
import vn.toancanh.alert.AlertState;
import vn.toancanh.alert.listing.AlertRow.Found;
import vn.toancanh.alert.listing.AlertRow.Place;
import vn.toancanh.alert.listing.AlertRow.Words;
import vn.toancanh.alert.rule.AlertRule;
import vn.toancanh.alert.rule.Explanation;
import vn.toancanh.alert.rule.Signal;
import vn.toancanh.base.text.Age;
import vn.toancanh.base.text.Folded;
import vn.toancanh.base.text.Numbers;
import vn.toancanh.fx.Texts;
import vn.toancanh.fx.Times;

/** What the cells of a row say. Any thread. */
public final class RowWords {
    private final Surroundings around;
    private final Texts texts;
    private final Times times;

    public RowWords(Surroundings around, Texts texts) {
        this.around = around;
        this.texts = texts;
        times = new Times(texts);
    }

    /** The row of a state and its story. */
    public AlertRow row(AlertState state, AlertStory story) {
        return new AlertRow(state, story, words(state.key(), story.explanation()));
    }

    /** What changes only with the rule or the finding. */
    Words words(AlertKey key, String written) {
        var rule = around.rule(key.rule()).orElse(null);
        var name = rule == null ? key.rule() : rule.name().in(texts.locale());
        var path = around.path(key.area());
        var ruled = rule == null ? AlertRow.Ruled.BY_NOTHING : ruled(rule);
        var found = found(rule, written);
        var where = path.stream().map(Place::name).collect(Collectors.joining(" "));
        var part = key.part().isEmpty() ? "" : around.part(key.part());
        var folded = Folded.fold(String.join(" ", name, where, part, found.why()));
        var said = part.isEmpty() || Folded.fold(name).contains(Folded.fold(part));
        var full = said ? name : name + " · " + part;
        return new Words(full, path, ruled, found, folded);
    }

    private static AlertRow.Ruled ruled(AlertRule rule) {
        var attendance = rule.attendance();
        return new AlertRow.Ruled(
                attendance.persona(), attendance.escalate(), rule.advice().driver());
    }

    private Found found(@Nullable AlertRule rule, String written) {
        var finding =
                written.isEmpty() ? Optional.<Explanation>empty() : around.explanation(written);
        if (finding.isEmpty()) {
            return rule == null ? Found.NOTHING : new Found("", "", method(method(rule.signal())));
        }
        var explanation = finding.get();
        var decimals = rule == null ? 1 : around.decimals(rule.subject().indicator());
        return new Found(
                number(explanation.value(), decimals, explanation.unit()),
                expected(explanation, decimals),
                method(explanation.method()));
    }

    private String number(double value, int decimals, String unit) {
        return Double.isFinite(value)
                ? (Numbers.format(value, decimals, texts.locale()) + " " + unit).strip()
                : "";
    }

    /** The middle where there is one, and the bounds that are known; signs are not measured. */
    private String expected(Explanation of, int decimals) {
        if (of.method().equals("together")) {
            return "";
        }
        var middle = number(of.expected(), decimals, "");
        var bounds = bounds(of, decimals);
        if (middle.isEmpty() || bounds.isEmpty()) {
            return middle + bounds;
        }
        return middle + " (" + bounds + ")";
    }

    private String bounds(Explanation of, int decimals) {
        var low = number(of.lower(), decimals, "");
        var high = number(of.upper(), decimals, "");
        if (low.isEmpty() && high.isEmpty()) {
            return "";
        }
        if (low.isEmpty()) {
            return texts.get("alert.console.upTo", high);
        }
        return high.isEmpty() ? texts.get("alert.console.from", low) : low + "–" + high;
    }

    /** A method in the reader's words; itself where we have none. */
    public String method(String word) {
        return texts.find("alert.method." + word).orElse(word);
    }

    /** What a rule goes by, before it has found anything. */
    static String method(Signal signal) {
        return switch (signal) {
            case Signal.Threshold _ -> "threshold";
            case Signal.Change _ -> "change";
            case Signal.Usual _ -> "seasonal";
            case Signal.Counts counts -> counts.method();
            case Signal.Outlook _ -> "outlook";
            case Signal.HotSpot _ -> "hotspot";
            case Signal.Twin _ -> "twin";
            case Signal.Silence _ -> "silence";
            case Signal.Together _ -> "together";
        };
    }

    /** Where it stands, with who and until when. */
    public String standing(AlertRow row, Instant now) {
        var standing = row.standing();
        var plain = texts.get("alert.standing." + standing.name());
        return switch (standing) {
            case UNSEEN -> escalated(again(plain, row), row, now);
            case SEEN -> by(plain, row.story().seen());
            case SHELVED, OUT_OF_SERVICE -> until(plain, row, now);
            case CLOSED -> verdict(plain, row);
            case ENDED_UNSEEN -> escalated(plain, row, now);
            case SUPPRESSED, ENDED -> plain;
        };
    }

    private String again(String plain, AlertRow row) {
        int times = row.state().recurrences();
        return times == 0 ? plain : texts.get("alert.console.again", plain, times);
    }

    /** To whom it went last because nobody has seen it. */
    private String escalated(String plain, AlertRow row, Instant now) {
        var steps = Escalating.reached(row, now);
        if (steps.isEmpty()) {
            return plain;
        }
        var last = steps.getLast();
        var who = around.personaName(last.persona());
        return texts.get("alert.console.escalated", plain, who, times.span(last.after()));
    }

    private String by(String plain, AlertStory.@Nullable Told told) {
        return told == null || told.by().name().isBlank()
                ? plain
                : texts.get("alert.console.by", plain, told.by().name());
    }

    private String until(String plain, AlertRow row, Instant now) {
        var until = row.state().visibility().until();
        return until == null
                ? plain
                : texts.get("alert.console.until", plain, times.brief(until, now));
    }

    private String verdict(String plain, AlertRow row) {
        var told = row.story().verdict();
        var word = told == null ? "" : told.note().split(":", 2)[0];
        return texts.find("alert.verdict." + word).map(said -> plain + ": " + said).orElse(plain);
    }

    /** How long it has been so. */
    public String age(AlertRow row, Instant now) {
        return Age.of(row.since(), now).in(texts.locale(), texts::get);
    }

    public String severity(AlertRow row) {
        return texts.get("alert.severity." + row.severity().name());
    }

    /** The worst it was that nobody has seen, "" where it still is, or was never worse. */
    public String worst(AlertRow row) {
        return row.worst().isAbove(row.severity())
                ? texts.get(
                        "alert.console.worst", texts.get("alert.severity." + row.worst().name()))
                : "";
    }

    /** What is being done about it, "" for nothing. */
    public String task(AlertRow row, Instant now) {
        var response = row.state().response();
        var due = row.state().moments().due();
        return switch (response) {
            case NO_TASK, CLOSED -> "";
            case TASK_OPEN ->
                    due == null
                            ? texts.get("alert.response.TASK_OPEN")
                            : texts.get("alert.console.due", times.brief(due, now));
            case TASK_OVERDUE, ACTION_CONFIRMED -> texts.get("alert.response." + response.name());
        };
    }

    /** All of it, as a screen reader says it. */
    public String spoken(AlertRow row, Instant now) {
        return String.join(
                ", ",
                severity(row),
                row.words().name(),
                row.words().place(),
                standing(row, now),
                row.words().found().value(),
                age(row, now));
    }
}
