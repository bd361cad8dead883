package vn.toancanh.app.board;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import vn.toancanh.app.board.BoardContent.Shown;
import vn.toancanh.app.board.BoardContent.Wish;
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

    public BoardContent read(BoardPage page, Wish wish) {
        var items = new HashMap<String, Shown>();
        var followers = followers(page, wish);
        for (var item : page.items()) {
            var chosen = wish.chosen();
            var area =
                    chosen != null && followers.contains(item.id()) ? chosen.area() : wish.area();
            items.put(item.id(), shown(item, area, wish.at()));
        }
        return new BoardContent(items, wish.at());
    }

    private static List<String> followers(BoardPage page, Wish wish) {
        var chosen = wish.chosen();
        return chosen == null ? List.of() : page.linked(chosen.from(), BoardPage.Then.FOLLOW);
    }

    private Shown shown(BoardItem item, AreaCode area, Instant at) {
        return switch (item) {
            case BoardItem.Tiles tiles -> tiles(tiles.of(), area, at);
            case BoardItem.Map map -> ground(map, area, at);
            case BoardItem.Table table -> table(table, area, at);
            case BoardItem.Chart chart -> throw new UnsupportedOperationException(chart.id());
            case BoardItem.Notices _ ->
                    new BoardContent.Notices(Notices.of(session.territory(), at, texts));
            case BoardItem.Note note -> new BoardContent.Note(note.text().in(texts.locale()));
        };
    }

    private Shown tiles(List<Measured> measured, AreaCode area, Instant at) {
        var keys = measured.stream().map(each -> key(each, area)).toList();
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
        var first = key(map.of(), whole);
        var second = map.second();
        return new BoardContent.Ground(
                second == null
                        ? grounds.headline(first, null, at, texts)
                        : grounds.two(first, key(second, whole), at, texts));
    }

    private Shown table(BoardItem.Table item, AreaCode area, Instant at) {
        var compared = compared(area, at);
        var table = new UnitTables(session, texts).table(item.of(), compared, at);
        var title = texts.get("board.units.within", name(compared.whole()));
        var keys = item.of().stream().map(each -> key(each, compared.whole())).toList();
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

    static SeriesKey key(Measured measured, AreaCode area) {
        return new SeriesKey(measured.indicator(), area, measured.dimensions());
    }
}
