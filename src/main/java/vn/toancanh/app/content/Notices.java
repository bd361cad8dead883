package vn.toancanh.app.content;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import vn.toancanh.app.session.Territory;
import vn.toancanh.area.AreaTree;
import vn.toancanh.area.TerritoryEvent;
import vn.toancanh.fx.Texts;
import vn.toancanh.fx.parts.Notice;
import vn.toancanh.indicator.DataSource;
import vn.toancanh.indicator.Status;

/**
 * What needs attention, from facts we already hold: events under way and sources that fell silent.
 */
public final class Notices {
    private static final int NAMED = 3;

    private Notices() {}

    /** Most urgent first. */
    public static List<Notice> of(Territory territory, Instant now, Texts texts) {
        var notices = new ArrayList<Notice>();
        for (var event : territory.events()) {
            var span = event.span();
            var over = span.end() != null && !span.end().isAfter(now);
            if (!over && !span.start().isAfter(now) && urgent(event)) {
                notices.add(of(event, territory.tree(), texts));
            }
        }
        for (var source : territory.sources()) {
            if (source.health().state() != DataSource.State.UP) {
                notices.add(of(source, texts));
            }
        }
        notices.sort(Comparator.comparing(Notice::status));
        return List.copyOf(notices);
    }

    private static boolean urgent(TerritoryEvent event) {
        return !event.kind().equals("directive") && !event.kind().equals("holiday");
    }

    private static Notice of(TerritoryEvent event, AreaTree tree, Texts texts) {
        var names =
                event.areas().stream()
                        .map(code -> tree.find(code).orElse(null))
                        .filter(Objects::nonNull)
                        .map(area -> area.name().in(texts.locale()))
                        .toList();
        var few = String.join(", ", names.subList(0, Math.min(NAMED, names.size())));
        var detail =
                names.size() > NAMED
                        ? texts.get("app.notice.areas-more", few, names.size() - NAMED)
                        : few;
        var kind = "app.notice." + event.kind().toLowerCase(Locale.ROOT);
        return new Notice(
                Status.ACT,
                texts.get(kind),
                event.name().in(texts.locale()),
                detail,
                event.span().start());
    }

    private static Notice of(DataSource source, Texts texts) {
        var health = source.health();
        var down = health.state() == DataSource.State.DOWN;
        return new Notice(
                down ? Status.ACT : Status.WATCH,
                texts.get(down ? "app.notice.source-down" : "app.notice.source-late"),
                source.name().in(texts.locale()),
                texts.get("app.notice.officer", source.officer()),
                health.lastReceived());
    }
}
