package vn.toancanh.app.board;

import java.util.List;
import vn.toancanh.app.board.BoardContent.Shown;
import vn.toancanh.app.chart.Compared;
import vn.toancanh.app.export.Figures;
import vn.toancanh.app.export.Origins;
import vn.toancanh.app.paper.MapPaper;
import vn.toancanh.app.part.FxToolkit;
import vn.toancanh.app.part.Look;
import vn.toancanh.app.part.MapPart;
import vn.toancanh.app.saving.Offer;
import vn.toancanh.app.saving.Plate;
import vn.toancanh.app.saving.PngFile;
import vn.toancanh.app.saving.Saver;
import vn.toancanh.board.document.BoardItem;
import vn.toancanh.map.export.MapExport;
import vn.toancanh.map.export.SheetFormat;
import vn.toancanh.map.source.Cancellation;

/** Pictures of the items of a page, drawn anew at twice their size. Made on the JavaFX thread. */
record ItemPictures(Saver saver, Look look) {
    private static final ItemParts.Actions NOBODY =
            new ItemParts.Actions(_ -> {}, () -> {}, (_, _) -> {});

    /** What an item says and what it is about. */
    record Pictured(Shown content, Origins.Shown about) {}

    Offer.Work of(BoardItem item, ItemPart part, Pictured what) {
        var content = part.seen(what.content());
        var shown = what.about();
        var maps = part.maps();
        if (!maps.isEmpty() && content instanceof BoardContent.Ground ground) {
            return sheet(maps.getFirst(), ground, shown);
        }
        var origins = saver.origins();
        var width = part.node().getWidth();
        var height = part.node().getHeight();
        return (file, stop) -> {
            var foot = origins.foot(origins.about(shown), holdsSmall(item, shown));
            var plate = new Plate(look, bearsTitle(content) ? "" : shown.title(), foot);
            var image =
                    FxToolkit.call(() -> {
                        var fresh = new ItemParts(saver.session(), look, NOBODY).of(item);
                        fresh.show(content, shown.at());
                        try {
                            return item instanceof BoardItem.Chart
                                    ? plate.redrawn(fresh.node(), width, height)
                                    : plate.of(fresh.node(), width, height);
                        } finally {
                            fresh.close();
                        }
                    });
            PngFile.write(image, file, stop);
        };
    }

    private static boolean bearsTitle(Shown content) {
        return content instanceof BoardContent.Table
                || (content instanceof BoardContent.Chart chart
                        && !chart.spec().head().title().isBlank());
    }

    /** Whether a picture shows counts that no table would tell. Blocks on disk. */
    private boolean holdsSmall(BoardItem item, Origins.Shown shown) {
        var session = saver.session();
        boolean alone =
                item instanceof BoardItem.Tiles
                        || (item instanceof BoardItem.Chart chart
                                && chart.form() == BoardItem.Form.HISTORY);
        if (alone) {
            return shown.keys().stream()
                    .anyMatch(key ->
                            session.readings()
                                    .newest(key, shown.at())
                                    .filter(newest ->
                                            Figures.isWithheld(session, key, newest, shown.at()))
                                    .isPresent());
        }
        var compared = Compared.of(session.territory().tree(), shown.area(), shown.at());
        var keys = item.measured().stream().map(each -> each.in(compared.whole())).toList();
        return Figures.read(session, keys, compared.units(), shown.at(), look.texts())
                .columns()
                .stream()
                .anyMatch(column -> !column.withheld().isEmpty());
    }

    private Offer.Work sheet(MapPart map, BoardContent.Ground ground, Origins.Shown shown) {
        var paper = new MapPaper(saver.session(), look, map, map);
        var wanted =
                paper.wanted(
                        new MapPaper.Shown(
                                ground.headline(),
                                null,
                                each -> each.values().title(),
                                shown.at(),
                                shown.at()),
                        List.of(),
                        List.of());
        return (file, stop) -> {
            var cancellation = new Cancellation();
            stop.then(cancellation::cancel);
            new MapExport(SheetFormat.PNG_DOUBLE, _ -> {}, cancellation)
                    .write(wanted.sheets(), file);
        };
    }
}
