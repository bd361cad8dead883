package vn.toancanh.alert.episode;

import java.time.Duration;
import vn.toancanh.alert.AlertEvent;
import vn.toancanh.alert.Transition;
import vn.toancanh.fx.Texts;
import vn.toancanh.fx.Times;

/** Lines of a journal as people read them. */
final class LineWords {
    /** Writing it down takes a moment; only more than that is worth a word. */
    private static final Duration AT_ONCE = Duration.ofMinutes(1);

    private final Texts texts;
    private final Times times;

    LineWords(Texts texts) {
        this.texts = texts;
        times = new Times(texts);
    }

    Episode.Line line(AlertEvent event) {
        return new Episode.Line(
                what(event),
                event.by().isPerson() ? event.by().name() : texts.get("alert.line.engine"),
                times.exact(event.at()),
                recorded(event),
                note(event),
                event.announced());
    }

    private String what(AlertEvent event) {
        var facts = event.facts();
        var tick = Ticks.read(facts.note());
        if (event.transition() == Transition.COMMENTED && tick.isPresent()) {
            var done = tick.get().done() ? "alert.line.ticked" : "alert.line.unticked";
            return texts.get(done, tick.get().step());
        }
        var said = texts.get("alert.line." + event.transition().name());
        var severity = facts.severity();
        var until = facts.until();
        if (severity != null) {
            said += " · " + texts.get("alert.severity." + severity.name());
        }
        if (facts.evidence() != null) {
            said += " · " + texts.get("alert.evidence." + facts.evidence().name());
        }
        return until == null ? said : texts.get("alert.line.until", said, times.exact(until));
    }

    private String recorded(AlertEvent event) {
        var late = Duration.between(event.at(), event.recordedAt()).compareTo(AT_ONCE) > 0;
        return late ? texts.get("alert.line.recorded", times.exact(event.recordedAt())) : "";
    }

    private String note(AlertEvent event) {
        var note = event.facts().note();
        return switch (event.transition()) {
            case COMMENTED -> Ticks.read(note).isPresent() ? "" : comment(note);
            case CLOSED -> verdict(note);
            case RETIRED, SERIES_MISSING -> texts.find("alert.retired." + note).orElse(note);
            // The note is the mark of another alert, which no person can read.
            case SUPPRESSED -> "";
            default -> note;
        };
    }

    /** An acknowledgement without words that came after that of another is kept as one. */
    private String comment(String note) {
        return note.equals(Transition.ACKNOWLEDGED.name())
                ? texts.get("alert.line.alsoSeen")
                : note;
    }

    private String verdict(String note) {
        var parts = note.split(":", 2);
        var word = texts.find("alert.verdict." + parts[0]).orElse(parts[0]);
        return parts.length > 1 ? word + ": " + parts[1].strip() : word;
    }
}
