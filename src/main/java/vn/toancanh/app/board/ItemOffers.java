package vn.toancanh.app.board;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vn.toancanh.app.board.BoardContent.Shown;
import vn.toancanh.app.chart.Compared;
import vn.toancanh.app.export.ContributionTables;
import vn.toancanh.app.export.Figures;
import vn.toancanh.app.export.Format;
import vn.toancanh.app.export.HistoryTables;
import vn.toancanh.app.export.Origins;
import vn.toancanh.app.export.ReadingTables;
import vn.toancanh.app.part.Look;
import vn.toancanh.app.saving.Offer;
import vn.toancanh.app.saving.Saver;
import vn.toancanh.area.Area;
import vn.toancanh.base.AreaCode;
import vn.toancanh.base.Period;
import vn.toancanh.board.document.BoardItem;
import vn.toancanh.board.figure.ChartSpec;
import vn.toancanh.fx.parts.TileContent;
import vn.toancanh.indicator.IndicatorReading;
import vn.toancanh.indicator.Observation;

/** What can be saved of the items of a page. JavaFX thread only. */
final class ItemOffers {

    private final Saver saver;
    private final Look look;
    private final Supplier<@Nullable Page> page;

    /**
     * What a page shows at the moment.
     *
     * @param areas the unit an item is about, by its name
     * @param months how far back its charts reach
     */
    record Page(String title, BoardContent content, Function<String, AreaCode> areas, int months) {
        AreaCode area(String item) {
            return areas.apply(item);
        }
    }

    ItemOffers(Saver saver, Look look, Supplier<@Nullable Page> page) {
        this.saver = saver;
        this.look = look;
        this.page = page;
    }

    /**
     * @param part the item on the screen
     */
    Offer of(BoardItem item, ItemPart part) {
        return new Offer(formats(item), () -> name(item), format -> work(format, item, part));
    }

    private static List<Format> formats(BoardItem item) {
        return switch (item) {
            case BoardItem.Map _, BoardItem.Table _ ->
                    List.of(Format.XLSX, Format.CSV, Format.GEOJSON, Format.PNG);
            case BoardItem.Chart _, BoardItem.Tiles _ ->
                    List.of(Format.XLSX, Format.CSV, Format.PNG);
            case BoardItem.Notices _, BoardItem.Note _ -> List.of(Format.PNG);
        };
    }

    private String name(BoardItem item) {
        var now = page.get();
        return now == null || !now.content().items().containsKey(item.id())
                ? ""
                : saver.origins().fileName(shown(item, now));
    }

    private Origins.Shown shown(BoardItem item, Page now) {
        var area = now.area(item.id());
        var content = now.content().items().get(item.id());
        var keys = item.measured().stream().map(each -> each.in(area)).toList();
        return new Origins.Shown(
                title(content, now), area, now.content().now(), keys, latest(content));
    }

    private static String title(@Nullable Shown content, Page now) {
        var own =
                switch (content) {
                    case BoardContent.Ground ground -> ground.headline().values().title();
                    case BoardContent.Table table -> table.title();
                    case BoardContent.Chart chart -> chart.spec().head().title();
                    case BoardContent.Tiles _, BoardContent.Notices _, BoardContent.Note _ -> "";
                    case null -> "";
                };
        return own.isBlank() ? now.title() : own;
    }

    private static List<Observation> latest(@Nullable Shown content) {
        var latest = new ArrayList<Observation>();
        if (content instanceof BoardContent.Tiles tiles) {
            for (var tile : tiles.tiles()) {
                var newest = tile.reading().latest();
                if (newest != null) {
                    latest.add(newest);
                }
            }
        }
        return latest;
    }

    private Offer.Work work(Format format, BoardItem item, ItemPart part) {
        var now = page.get();
        if (now == null) {
            throw new IllegalStateException("nothing is shown yet");
        }
        var shown = shown(item, now);
        if (format == Format.PNG) {
            var content = now.content().items().get(item.id());
            if (content == null) {
                throw new IllegalStateException("nothing is shown yet");
            }
            return new ItemPictures(saver, look)
                    .of(item, part, new ItemPictures.Pictured(content, shown));
        }
        return switch (item) {
            case BoardItem.Map map -> map(format, map, shown);
            case BoardItem.Table table -> units(format, table, shown);
            case BoardItem.Tiles tiles -> tiles(format, tiles, shown, now);
            case BoardItem.Chart chart -> chart(format, chart, shown, now);
            case BoardItem.Notices _, BoardItem.Note _ ->
                    throw new IllegalStateException("has no numbers: " + item.id());
        };
    }

    private Compared compared(Origins.Shown shown) {
        var tree = saver.session().territory().tree();
        return Compared.of(tree, shown.area(), shown.at());
    }

    /** All units the map colours. */
    private Offer.Work map(Format format, BoardItem.Map map, Origins.Shown shown) {
        var whole = compared(shown).whole();
        var keys = map.measured().stream().map(each -> each.in(whole)).toList();
        var units = saver.session().readings().units(keys.getFirst(), shown.at());
        return saver.figures(format, shown, keys, units);
    }

    private Offer.Work units(Format format, BoardItem item, Origins.Shown shown) {
        var compared = compared(shown);
        var keys = item.measured().stream().map(each -> each.in(compared.whole())).toList();
        return saver.figures(format, shown, keys, compared.units());
    }

    private Offer.Work tiles(Format format, BoardItem.Tiles item, Origins.Shown shown, Page now) {
        var content = now.content().items().get(item.id());
        if (!(content instanceof BoardContent.Tiles tiles)) {
            throw new IllegalStateException("not the content of tiles: " + item.id());
        }
        List<IndicatorReading> readings = tiles.tiles().stream().map(TileContent::reading).toList();
        var tables = new ReadingTables(saver.session(), look.texts());
        return saver.table(format, shown, () -> tables.table(readings, tiles.keys(), shown.at()));
    }

    private Offer.Work chart(Format format, BoardItem.Chart chart, Origins.Shown shown, Page now) {
        return switch (chart.form()) {
            case RANKING, DISTRIBUTION, SCATTER -> units(format, chart, shown);
            case CONTRIBUTION -> contribution(format, chart, shown, now);
            case HISTORY -> {
                var tables = new HistoryTables(saver.session(), look.texts());
                yield history(format, shown, now, tables.lines(shown.keys()));
            }
            case MULTIPLES -> history(format, shown, now, panels(chart, shown, now));
        };
    }

    private Offer.Work contribution(
            Format format, BoardItem.Chart chart, Origins.Shown shown, Page now) {
        if (!(now.content().items().get(chart.id()) instanceof BoardContent.Chart drawn
                && drawn.spec() instanceof ChartSpec.Waterfall waterfall)) {
            // Where the whole does not follow from its units there is nothing to add up.
            return units(format, chart, shown);
        }
        var compared = compared(shown);
        var key = chart.of().getFirst().in(compared.whole());
        return saver.table(
                format,
                shown,
                () ->
                        new ContributionTables(look.texts())
                                .table(
                                        waterfall,
                                        Figures.read(
                                                saver.session(),
                                                List.of(key),
                                                compared.units(),
                                                shown.at(),
                                                look.texts())));
    }

    private Offer.Work history(
            Format format, Origins.Shown shown, Page now, List<HistoryTables.Line> lines) {
        var from = since(shown.at(), now.months());
        var tables = new HistoryTables(saver.session(), look.texts());
        return saver.table(format, shown, () -> tables.table(lines, from, shown.at()));
    }

    private static Instant since(Instant at, int months) {
        return at.atZone(Period.ZONE).minusMonths(months).toInstant();
    }

    /** The units that have a panel, in its order. */
    private List<HistoryTables.Line> panels(BoardItem.Chart chart, Origins.Shown shown, Page now) {
        var content = now.content().items().get(chart.id());
        var lines = new ArrayList<HistoryTables.Line>();
        if (content instanceof BoardContent.Chart drawn
                && drawn.spec() instanceof ChartSpec.Multiples multiples) {
            for (var panel : multiples.panels()) {
                for (var unit : compared(shown).units()) {
                    if (named(unit).equals(panel.name())) {
                        var key = chart.of().getFirst().in(unit.code());
                        lines.add(new HistoryTables.Line(key, panel.name()));
                    }
                }
            }
        }
        return lines;
    }

    private String named(Area unit) {
        return unit.name().in(look.texts().locale());
    }
}
