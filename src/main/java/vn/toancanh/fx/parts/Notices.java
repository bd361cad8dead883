package vn.toancanh.fx.parts;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import vn.toancanh.area.TerritoryEvent;
import vn.toancanh.fx.Texts;
import vn.toancanh.fx.Times;
import vn.toancanh.indicator.DataSource;
import vn.toancanh.indicator.Status;

/**
 * What a leader should know now, from facts alone: hazards that go on, newest first, then sources
 * that stopped sending, then sources that are late. Pure.
 */
public record Notices(Texts texts, Instant now) {
    private static final Set<String> CALM = Set.of("directive", "holiday");

    public List<Notice> of(List<TerritoryEvent> events, List<DataSource> sources) {
        var notices = new ArrayList<Notice>();
        events.stream()
                .filter(this::goesOn)
                .sorted(Comparator.comparing((TerritoryEvent e) -> e.span().start()).reversed())
                .map(this::hazard)
                .forEach(notices::add);
        for (var state : List.of(DataSource.State.DOWN, DataSource.State.LATE)) {
            sources.stream()
                    .filter(source -> source.health().state() == state)
                    .map(this::source)
                    .forEach(notices::add);
        }
        return List.copyOf(notices);
    }

    /** A directive in force or a holiday is under way too, but nothing to worry about. */
    private boolean goesOn(TerritoryEvent event) {
        var end = event.span().end();
        return !CALM.contains(event.kind())
                && !event.span().start().isAfter(now)
                && (end == null || end.isAfter(now));
    }

    private Notice hazard(TerritoryEvent event) {
        var count = Integer.toString(event.areas().size());
        return new Notice(
                event.kind().equals("outage") ? Status.WATCH : Status.ACT,
                kind(event.kind()),
                event.name().in(texts.locale()),
                event.areas().isEmpty() ? "" : texts.get("fx.notice.areas", count),
                event.span().start());
    }

    private String kind(String kind) {
        return switch (kind) {
            case "storm" -> texts.get("fx.event.storm");
            case "flood" -> texts.get("fx.event.flood");
            case "outbreak" -> texts.get("fx.event.outbreak");
            case "outage" -> texts.get("fx.event.outage");
            default -> texts.get("fx.event.other");
        };
    }

    private Notice source(DataSource source) {
        var down = source.health().state() == DataSource.State.DOWN;
        var last = source.health().lastReceived();
        var name = source.name().in(texts.locale());
        return new Notice(
                Status.WATCH,
                texts.get("fx.notice.source"),
                texts.get(down ? "fx.notice.down" : "fx.notice.late", name),
                last == null
                        ? texts.get("fx.notice.never", source.officer())
                        : texts.get(
                                "fx.notice.last",
                                new Times(texts).brief(last, now),
                                source.officer()),
                last);
    }
}
