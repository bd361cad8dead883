package vn.toancanh.app.board;

import java.time.Instant;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;
import vn.toancanh.app.content.Headline;
import vn.toancanh.app.part.Look;
import vn.toancanh.app.part.MapPart;
import vn.toancanh.app.session.Session;
import vn.toancanh.app.twin.TwinChart;
import vn.toancanh.base.AreaCode;
import vn.toancanh.board.document.BoardItem;
import vn.toancanh.board.page.NoticesView;
import vn.toancanh.board.page.TilesView;
import vn.toancanh.board.page.UnitTableView;
import vn.toancanh.indicator.IndicatorReading;
import vn.toancanh.indicator.SeriesKey;
import vn.toancanh.map.picture.MapStyle;

/** Makes the items of a page. JavaFX thread only. */
final class ItemParts {
    private final Session session;
    private final Look look;
    private final Actions actions;

    /**
     * What items ask for.
     *
     * @param open opens the card of a series
     * @param all goes to the list of all indicators
     * @param select a unit was selected in the item of that name
     */
    record Actions(Consumer<SeriesKey> open, Runnable all, BiConsumer<String, AreaCode> select) {}

    ItemParts(Session session, Look look, Actions actions) {
        this.session = session;
        this.look = look;
        this.actions = actions;
    }

    ItemPart of(BoardItem item) {
        return switch (item) {
            case BoardItem.Tiles _ -> new Tiles();
            case BoardItem.Map map -> new Ground(map.id());
            case BoardItem.Table table -> new Table(table.id());
            case BoardItem.Chart _ -> new Chart();
            case BoardItem.Notices _ -> notices();
            case BoardItem.Note _ -> words();
        };
    }

    private final class Tiles implements ItemPart {
        private final TilesView view =
                new TilesView(
                        TilesView.Room.SMALL,
                        this::open,
                        actions.all(),
                        look.texts(),
                        look.motion());
        private BoardContent.Tiles shown = new BoardContent.Tiles(List.of(), List.of());

        @Override
        public Region node() {
            return view;
        }

        @Override
        public void show(BoardContent.Shown next, Instant now) {
            if (next instanceof BoardContent.Tiles tiles) {
                shown = tiles;
                view.show(tiles.tiles());
            }
        }

        private void open(IndicatorReading reading) {
            for (int i = 0; i < shown.tiles().size(); i++) {
                if (shown.tiles().get(i).reading().subject().equals(reading.subject())) {
                    actions.open().accept(shown.keys().get(i));
                    return;
                }
            }
        }
    }

    private final class Ground implements ItemPart {
        private final MapPart map =
                new MapPart(look, MapStyle.desk(look.settings().textScale()), look.palette());
        private final StackPane box = new StackPane(map.node());
        private @Nullable Headline shown;
        private boolean marking;

        private Ground(String id) {
            box.getStyleClass().addAll("card", "map-box");
            map.onOpen(area -> {
                if (shown != null) {
                    actions.open().accept(shown.of(area));
                }
            });
            map.model()
                    .selectedProperty()
                    .addListener((_, _, area) -> {
                        if (area != null && !marking) {
                            actions.select().accept(id, area);
                        }
                    });
        }

        @Override
        public Region node() {
            return box;
        }

        @Override
        public void show(BoardContent.Shown next, Instant now) {
            if (next instanceof BoardContent.Ground ground) {
                shown = ground.headline();
                map.show(ground.headline());
            }
        }

        @Override
        public void mark(@Nullable AreaCode area) {
            marking = true;
            map.model().selectedProperty().set(area);
            marking = false;
        }

        @Override
        public void zoom(AreaCode area) {
            map.model().fit(area);
        }

        @Override
        public List<MapPart> maps() {
            return List.of(map);
        }
    }

    private final class Table implements ItemPart {
        private final Label title = new Label();
        private final UnitTableView view;
        private final BorderPane box;
        private List<SeriesKey> keys = List.of();

        private Table(String id) {
            view =
                    new UnitTableView(
                            area -> actions.select().accept(id, area), this::open, look.texts());
            title.getStyleClass().add("text-lead");
            box = new BorderPane(view);
            box.setTop(title);
            box.getStyleClass().addAll("card", "board-table");
        }

        private void open(AreaCode area) {
            if (!keys.isEmpty()) {
                var key = keys.getFirst();
                actions.open().accept(new SeriesKey(key.indicator(), area, key.dimensions()));
            }
        }

        @Override
        public Region node() {
            return box;
        }

        @Override
        public void show(BoardContent.Shown next, Instant now) {
            if (next instanceof BoardContent.Table table) {
                title.setText(table.title());
                keys = table.keys();
                view.show(table.table());
            }
        }

        @Override
        public void mark(@Nullable AreaCode area) {
            view.mark(area);
        }
    }

    private final class Chart implements ItemPart {
        private final TwinChart chart = new TwinChart(session, look.texts());
        private final StackPane box = new StackPane(chart.node());

        private Chart() {
            box.getStyleClass().addAll("card", "board-chart");
        }

        @Override
        public Region node() {
            return box;
        }

        @Override
        public void show(BoardContent.Shown next, Instant now) {
            if (next instanceof BoardContent.Chart(var spec, var series)) {
                chart.show(spec, series, now);
            }
        }

        /** Without the switch, which a picture has no use for. */
        @Override
        public BoardContent.Shown seen(BoardContent.Shown content) {
            return content instanceof BoardContent.Chart(var spec, _)
                    ? new BoardContent.Chart(chart.drawn(spec), null)
                    : content;
        }

        @Override
        public void close() {
            chart.close();
        }
    }

    private Plain<BoardContent.Notices> notices() {
        var view = new NoticesView(look.texts());
        return new Plain<>(
                view, BoardContent.Notices.class, (next, now) -> view.show(next.notices(), now));
    }

    private static Plain<BoardContent.Note> words() {
        var words = new Label();
        words.setWrapText(true);
        words.getStyleClass().add("text-body");
        var box = new ScrollPane(words);
        box.setFitToWidth(true);
        box.getStyleClass().add("card");
        return new Plain<>(box, BoardContent.Note.class, (next, _) -> words.setText(next.text()));
    }

    /** Shows content of one kind; no unit is selected in it. */
    private record Plain<C extends BoardContent.Shown>(
            Region node, Class<C> kind, BiConsumer<C, Instant> shows) implements ItemPart {
        @Override
        public void show(BoardContent.Shown next, Instant now) {
            if (kind.isInstance(next)) {
                shows.accept(kind.cast(next), now);
            }
        }
    }
}
