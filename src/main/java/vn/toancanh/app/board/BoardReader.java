package vn.toancanh.app.board;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.toancanh.app.board.BoardContent.Shown;
import vn.toancanh.app.board.BoardContent.Wish;
import vn.toancanh.app.chart.BoardCharts;
import vn.toancanh.app.chart.Compared;
import vn.toancanh.app.chart.UnitTables;
import vn.toancanh.app.content.MapGrounds;
import vn.toancanh.app.content.Notices;
import vn.toancanh.app.content.PartNames;
import vn.toancanh.app.session.Session;
import vn.toancanh.base.AreaCode;
import vn.toancanh.board.document.BoardItem;
import vn.toancanh.board.document.BoardPage;
import vn.toancanh.board.document.Measured;
import vn.toancanh.fx.Texts;
import vn.toancanh.fx.parts.TileContent;
import vn.toancanh.indicator.SeriesKey;

/** Computes what a page shows. Blocks on disk; any thread. */
public final class BoardReader {
    private final Session session;
    private final MapGrounds grounds;
    private final Texts texts;

    public BoardReader(Session session, MapGrounds grounds, Texts texts) {
        this.session = session;
        this.grounds = grounds;
        this.texts = texts;
    }

    Session session() {
        return session;
    }

    public BoardContent read(BoardPage page, Wish wish) {
        var items = new HashMap<String, Shown>();
        for (var item : page.items()) {
            var area = area(item.id(), page, wish);
            items.put(item.id(), shown(item, page, new Wish(area, wish.chosen(), wish.at())));
        }
        return new BoardContent(items, wish.at());
    }

    /** The unit an item is about. */
    static AreaCode area(String item, BoardPage page, Wish wish) {
        var chosen = wish.chosen();
        return chosen != null && page.linked(chosen.from(), BoardPage.Then.FOLLOW).contains(item)
                ? chosen.area()
                : wish.area();
    }

    private Shown shown(BoardItem item, BoardPage page, Wish wish) {
        var area = wish.area();
        var at = wish.at();
        return switch (item) {
            case BoardItem.Tiles tiles -> tiles(tiles.of(), area, at);
            case BoardItem.Map map -> ground(map, area, at);
            case BoardItem.Table table -> table(table, area, at);
            case BoardItem.Chart chart -> chart(chart, page, wish);
            case BoardItem.Notices _ ->
                    new BoardContent.Notices(Notices.of(session.territory(), at, texts));
            case BoardItem.Note note -> new BoardContent.Note(note.text().in(texts.locale()));
        };
    }

    private Shown chart(BoardItem.Chart item, BoardPage page, Wish wish) {
        var about =
                new BoardCharts.About(
                        wish.area(),
                        compared(wish.area(), wish.at()),
                        marked(item.id(), page, wish),
                        page.months(),
                        wish.at());
        return new BoardContent.Chart(
                new BoardCharts(session, texts).of(item, about), series(item, wish.area()));
    }

    /** Lines of several indicators have no twin that could be told from them. */
    private static @Nullable SeriesKey series(BoardItem.Chart item, AreaCode area) {
        return item.form() == BoardItem.Form.HISTORY && item.of().size() == 1
                ? item.of().getFirst().in(area)
                : null;
    }

    private static @Nullable AreaCode marked(String id, BoardPage page, Wish wish) {
        var chosen = wish.chosen();
        return chosen != null && page.linked(chosen.from(), BoardPage.Then.MARK).contains(id)
                ? chosen.area()
                : null;
    }

    private Shown tiles(List<Measured> measured, AreaCode area, Instant at) {
        var keys = measured.stream().map(each -> each.in(area)).toList();
        var tiles =
                keys.stream()
                        .map(key -> PartNames.reading(session, key, at, texts))
                        .map(reading -> TileContent.of(reading, at, texts))
                        .toList();
        return new BoardContent.Tiles(tiles, keys);
    }

    /** A commune is shown among its neighbours. */
    private Shown ground(BoardItem.Map map, AreaCode area, Instant at) {
        var whole = compared(area, at).whole();
        var first = map.of().in(whole);
        var second = map.second();
        return new BoardContent.Ground(
                second == null
                        ? grounds.headline(first, null, at, texts)
                        : grounds.two(first, second.in(whole), at, texts));
    }

    private Shown table(BoardItem.Table item, AreaCode area, Instant at) {
        var compared = compared(area, at);
        var table = new UnitTables(session, texts).table(item.of(), compared, at);
        var title = texts.get("board.units.within", name(compared.whole()));
        var keys = item.of().stream().map(each -> each.in(compared.whole())).toList();
        return new BoardContent.Table(title, table, keys);
    }

    private Compared compared(AreaCode area, Instant at) {
        return Compared.of(session.territory().tree(), area, at);
    }

    private String name(AreaCode area) {
        return session.territory()
                .tree()
                .find(area)
                .map(found -> found.name().in(texts.locale()))
                .orElse(area.value());
    }
}
