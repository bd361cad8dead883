package vn.toancanh.app.usage;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import vn.toancanh.app.session.Session;
import vn.toancanh.app.session.Who;
import vn.toancanh.board.Page;
import vn.toancanh.board.document.StandardBoards;
import vn.toancanh.board.usage.UsageContent;
import vn.toancanh.board.usage.Used;
import vn.toancanh.board.usage.UsedPlace;
import vn.toancanh.fx.Texts;
import vn.toancanh.fx.Times;

/**
 * How the program was used on this computer in the last days.
 *
 * @param used most opened first
 * @param unused the delivered boards nobody opened
 */
public record UsageSince(Instant from, List<Used> used, List<String> unused) {
    public static final int USUAL_DAYS = 30;

    public UsageSince {
        used = List.copyOf(used);
        unused = List.copyOf(unused);
    }

    /** Blocks on disk. */
    public static UsageSince read(Session session, int days) {
        var from = Clock.systemUTC().instant().minus(Duration.ofDays(days));
        var used = session.copy().usedSince(from);
        var opened = used.stream().map(each -> each.place().board()).collect(Collectors.toSet());
        return new UsageSince(
                from,
                used.stream().sorted(Comparator.comparingInt(Used::opens).reversed()).toList(),
                StandardBoards.IDS.stream().filter(id -> !opened.contains(id)).toList());
    }

    /** In words, for the screen. */
    public UsageContent content(Texts texts) {
        var times = new Times(texts);
        var rows =
                used.stream()
                        .map(each ->
                                new UsageContent.Row(
                                        name(each.place(), texts),
                                        new Who(each.role(), "").in(texts),
                                        each.opens(),
                                        each.seconds() / 60.0,
                                        times.exact(each.last())))
                        .toList();
        return new UsageContent(rows, unused.stream().map(id -> board(id, texts)).toList());
    }

    /** What people call a place. */
    public static String name(UsedPlace place, Texts texts) {
        if (place.isBoard()) {
            return board(place.board(), texts) + " · " + page(place, texts);
        }
        for (var page : Page.values()) {
            if (page.name().equals(place.page())) {
                return texts.get(page.textKey());
            }
        }
        return texts.get("app.title.wall");
    }

    private static String page(UsedPlace place, Texts texts) {
        return StandardBoards.IDS.contains(place.board())
                ? StandardBoards.board(place.board())
                        .page(place.page())
                        .map(page -> page.title().in(texts.locale()))
                        .orElse(place.page())
                : place.page();
    }

    /** What people call a board. */
    public static String board(String id, Texts texts) {
        return StandardBoards.IDS.contains(id)
                ? StandardBoards.board(id).title().in(texts.locale())
                : id;
    }
}
