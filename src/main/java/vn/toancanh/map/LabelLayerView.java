package vn.toancanh.map;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.function.ToDoubleFunction;
import javafx.scene.layout.Pane;
import javafx.scene.text.Text;
import org.jspecify.annotations.Nullable;
import vn.toancanh.fx.Theme;
import vn.toancanh.map.geometry.Camera;
import vn.toancanh.map.label.Box;
import vn.toancanh.map.label.LabelPlacer;
import vn.toancanh.map.label.NameWishes;
import vn.toancanh.map.label.Placed;
import vn.toancanh.map.label.TextSize;
import vn.toancanh.map.label.Wish;
import vn.toancanh.map.overlay.NameView;
import vn.toancanh.map.picture.MapStyle;
import vn.toancanh.map.shade.MapPalette;

/**
 * The names on the map, each with a halo. They are placed by a render worker; until it is done the
 * present ones follow their places.
 */
final class LabelLayerView extends Pane {
    private static final double PROBE_SIZE = 100;
    private static final double LINE_HEIGHT = 1.36;

    /** The blocks of Unicode with the letters of Vietnamese and English names: first and last. */
    private static final char[][] LETTERS = {
        {' ', '~'}, {'\u00C0', '\u01B0'}, {'\u1EA0', '\u1EF9'}, {'\u2010', '\u2019'}
    };

    private static final TextSize MEASURE = measureLetters();

    private final MapThreads threads;
    private final Runnable changed;
    private final List<Label> labels = new ArrayList<>();
    private Camera camera = new Camera(0, 0, 1, 1, 1);
    private @Nullable Request wanted;
    private long wantedNumber;
    private long shownNumber;
    private boolean placing;
    private MapPalette.Names colours = MapPalette.DARK.names();

    /** All that a placement depends on. */
    record Request(
            NameWishes names,
            Camera camera,
            MapStyle style,
            MapPalette.Names colours,
            List<Box> taken) {
        ToDoubleFunction<Wish.Kind> fontSize() {
            return kind ->
                    switch (kind) {
                        case SOVEREIGN, GROUP -> style.groupLabel();
                        case UNIT, PLACE -> style.label();
                    };
        }
    }

    private record Label(Placed placed, NameView node) {}

    LabelLayerView(MapThreads threads, Runnable changed) {
        this.threads = threads;
        this.changed = changed;
        setMouseTransparent(true);
        setManaged(false);
    }

    private static TextSize measureLetters() {
        Theme.loadFonts();
        var widths = new HashMap<Character, Double>();
        var probe = new Text();
        probe.setFont(NameView.font(PROBE_SIZE, true));
        double widest = 0;
        for (var block : LETTERS) {
            for (char letter = block[0]; letter <= block[1]; letter++) {
                probe.setText(String.valueOf(letter));
                double width = probe.getLayoutBounds().getWidth() / PROBE_SIZE;
                widths.put(letter, width);
                widest = Math.max(widest, width);
            }
        }
        return new TextSize(widths, widest, LINE_HEIGHT);
    }

    /** Keeps the names at their places while the camera moves. */
    void follow(Camera next) {
        camera = next;
        for (var label : labels) {
            put(label);
        }
    }

    private void put(Label label) {
        var placed = label.placed;
        double x = camera.screenX(placed.wish().x()) + placed.x();
        double y = camera.screenY(placed.wish().y()) + placed.y();
        label.node.put(x, y);
    }

    /** Places the names anew, unless nothing changed; the newest request wins. */
    void request(Request next) {
        if (!next.equals(wanted)) {
            wanted = next;
            wantedNumber++;
            start();
        }
    }

    private void start() {
        var request = wanted;
        changed.run();
        if (placing || request == null || shownNumber == wantedNumber) {
            return;
        }
        placing = true;
        long number = wantedNumber;
        threads.render()
                .execute(() -> {
                    var placed = place(request);
                    threads.fx().execute(() -> take(number, request, placed));
                });
    }

    /** What was placed for an older view than the one on screen is dropped. */
    private void take(long number, Request request, List<Placed> placed) {
        placing = false;
        if (number > shownNumber) {
            show(number, request, placed);
        }
        start();
    }

    private List<Placed> place(Request request) {
        var placer =
                new LabelPlacer(request.camera(), MEASURE, request.fontSize(), request.taken());
        return placer.place(request.names().of(request.camera()));
    }

    /** Places and shows before it returns: for pictures without a screen. */
    void placeNow() {
        var request = wanted;
        if (request != null && shownNumber != wantedNumber) {
            show(wantedNumber, request, place(request));
        }
    }

    boolean isWhole() {
        return shownNumber == wantedNumber;
    }

    /** Names that stay keep their nodes: making and styling text is what costs here. */
    private void show(long number, Request request, List<Placed> placed) {
        shownNumber = number;
        var before = new HashMap<Look, NameView>();
        labels.forEach(label -> before.put(Look.of(label.placed, colours), label.node));
        labels.clear();
        colours = request.colours();
        for (var one : placed) {
            var kept = before.remove(Look.of(one, colours));
            var label = new Label(one, kept == null ? node(one, request) : kept);
            labels.add(label);
            put(label);
        }
        getChildren().setAll(labels.stream().map(Label::node).toList());
    }

    /** What a name looks like, wherever it stands. */
    private record Look(
            String text, Wish.Kind kind, double x, double y, double size, MapPalette.Names ink) {
        static Look of(Placed placed, MapPalette.Names ink) {
            var wish = placed.wish();
            double size = placed.fontSize();
            return new Look(wish.text(), wish.kind(), wish.x(), wish.y(), size, ink);
        }
    }

    private static NameView node(Placed placed, Request request) {
        return new NameView(placed, size(placed), request.style().halo(), request.colours());
    }

    private static Box size(Placed placed) {
        var size = placed.fontSize();
        return new Box(0, 0, MEASURE.width(placed.wish().text(), size), MEASURE.height(size));
    }

    /** The names on screen, the most important first: what a screen reader is told. */
    List<String> names() {
        return labels.stream().map(label -> label.placed.wish().text()).toList();
    }

    /** Where each name stands now. */
    List<Box> boxes() {
        return labels.stream()
                .map(label -> {
                    var size = size(label.placed);
                    var node = label.node;
                    return new Box(node.left(), node.top(), size.width(), size.height());
                })
                .toList();
    }
}
