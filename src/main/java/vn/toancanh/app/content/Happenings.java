package vn.toancanh.app.content;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import vn.toancanh.app.ordered.Ordered;
import vn.toancanh.app.session.Session;
import vn.toancanh.base.AreaCode;
import vn.toancanh.board.figure.ChartSpec;
import vn.toancanh.fx.Texts;

/** What happened in a unit while its values ran their course. Any thread. */
public final class Happenings {
    private final Session session;
    private final Texts texts;

    public Happenings(Session session, Texts texts) {
        this.session = session;
        this.texts = texts;
    }

    /**
     * Events that concern a unit or lie in it, and directives that are measured by one of these
     * indicators there. What the story of a territory calls a directive is not said twice.
     */
    public List<ChartSpec.Note> of(
            Set<String> indicators, AreaCode area, Instant from, Instant at) {
        var ordered = new Ordered(session, texts).of(indicators, area, from, at);
        var begun = ordered.stream().map(ChartSpec.Note::from).collect(Collectors.toSet());
        var notes = new ArrayList<>(ordered);
        of(area, from, at).stream()
                .filter(note ->
                        note.kind() != ChartSpec.Kind.DIRECTIVE || !begun.contains(note.from()))
                .forEach(notes::add);
        return notes;
    }

    /** Events that concern a unit or lie in it. */
    private List<ChartSpec.Note> of(AreaCode area, Instant from, Instant at) {
        var notes = new ArrayList<ChartSpec.Note>();
        for (var event : session.territory().events()) {
            var start = event.span().start();
            var end = event.span().end();
            boolean seen = start.isBefore(at) && (end == null || end.isAfter(from));
            if (seen && concerns(event.areas(), area)) {
                var kind =
                        event.kind().equals("directive")
                                ? ChartSpec.Kind.DIRECTIVE
                                : ChartSpec.Kind.EVENT;
                notes.add(new ChartSpec.Note(kind, event.name().in(texts.locale()), start, end));
            }
        }
        return notes;
    }

    private boolean concerns(List<AreaCode> areas, AreaCode area) {
        var tree = session.territory().tree();
        return areas.isEmpty()
                || areas.stream()
                        .anyMatch(each -> tree.isWithin(each, area) || tree.isWithin(area, each));
    }
}
