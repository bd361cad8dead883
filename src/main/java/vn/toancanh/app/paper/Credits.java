package vn.toancanh.app.paper;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import vn.toancanh.app.Version;
import vn.toancanh.app.content.Headline;
import vn.toancanh.app.session.Session;
import vn.toancanh.base.Period;
import vn.toancanh.base.file.FileNames;
import vn.toancanh.fx.Texts;
import vn.toancanh.fx.Times;
import vn.toancanh.map.export.SheetCredits;

/** The words around an exported map: what, where, of when, from whom, made by whom. */
public record Credits(Session session, Texts texts) {

    /** Seconds; a screen is always a little older than the clock. */
    private static final long A_WHILE = 600;

    /**
     * @param who makes the sheet
     */
    public SheetCredits of(Headline map, MapPaper.Shown shown, String who) {
        var times = new Times(texts);
        var now = session.clock().instant();
        var made = texts.get("app.sheet.made", times.exact(now), who, Version.current());
        var simulated = session.profile().known().simulated();
        return new SheetCredits(
                shown.title().apply(map),
                texts.get("app.sheet.where", area(map), session.territory().byUnit(texts)),
                lines(map, shown, now),
                simulated ? texts.get("app.sheet.simulated") : "",
                made,
                now);
    }

    private String area(Headline map) {
        var tree = session.territory().tree();
        return tree.find(map.key().area())
                .map(area -> area.name().in(texts.locale()))
                .orElse(session.profile().known().title().in(texts.locale()));
    }

    private List<String> lines(Headline map, MapPaper.Shown shown, Instant now) {
        var times = new Times(texts);
        var lines = new ArrayList<String>();
        lines.add(observed(map.backing(), times));
        if (shown.known().isBefore(now.minusSeconds(A_WHILE))) {
            lines.add(texts.get("app.sheet.asKnown", times.exact(shown.known())));
        }
        if (!map.backing().sources().isEmpty()) {
            lines.add(texts.get("app.sheet.sources", sources(map.backing())));
        }
        var warehouse = session.profile().known().title().in(texts.locale());
        lines.add(texts.get("app.sheet.warehouse", warehouse));
        lines.add(texts.get("app.sheet.borders", times.date(shown.at())));
        return lines;
    }

    private String observed(Headline.Backing backing, Times times) {
        var first = backing.first();
        var last = backing.last();
        if (first == null || last == null) {
            return texts.get("app.map.nothing");
        }
        return first.equals(last)
                ? texts.get("app.sheet.observed", times.exact(last))
                : texts.get("app.sheet.observedBetween", times.exact(first), times.exact(last));
    }

    private String sources(Headline.Backing backing) {
        var known = session.territory().sources();
        return backing.sources().stream()
                .map(id ->
                        known.stream()
                                .filter(source -> source.id().equals(id))
                                .findFirst()
                                .map(source -> source.name().in(texts.locale()))
                                .orElse(id))
                .collect(Collectors.joining("; "));
    }

    /** What a file is called, without its ending: indicator, unit, day. */
    public String fileName(Headline map, Instant at) {
        var day = LocalDate.ofInstant(at, Period.ZONE);
        var title = map.values().title();
        var name = (title.isBlank() ? map.key().indicator() : title) + " - " + area(map);
        return FileNames.of(name) + " - " + day;
    }
}
