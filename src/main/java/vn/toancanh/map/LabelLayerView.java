package vn.toancanh.map;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
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
 * The names on the map, each with a halo. They are placed by a render worker once the camera rests;
 * until then the present ones follow their places. New ones are made a few a pulse, the most
 * important first.
 */
final class LabelLayerView extends Pane {
    private static final double PROBE_SIZE = 100;
    private static final double LINE_HEIGHT = 1.36;

    /** The blocks of Unicode with the letters of Vietnamese and English names: first and last. */
    private static final char[][] LETTERS = {
        {' ', '~'}, {'\u00C0', '\u01B0'}, {'\u1EA0', '\u1EF9'}, {'\u2010', '\u2019'}
    };

    /** A camera that never rests for so many pulses gets its names on the way. */
    private static final int MOST_PULSES = 10;

    /** What making names may hold the JavaFX thread for in a pulse; one more is always made. */
    private static final long MAKING_NANOS = 500_000;

    private static final TextSize MEASURE = measureLetters();

    private final MapThreads threads;
    private final Runnable changed;
    private final List<Label> labels = new ArrayList<>();
    private final ArrayDeque<Placed> unmade = new ArrayDeque<>();
    private List<Placed> shown = List.of();
    private Camera camera = new Camera(0, 0, 1, 1, 1);

    /** What the nodes are laid for; from there the whole layer is moved. */
    private Camera laid = camera;

    private @Nullable Request wanted;
    private long wantedNumber;
    private long shownNumber;
    private boolean waiting;
    private boolean placing;
    private boolean making;
    private MapPalette.Names colours = MapPalette.DARK.names();
    private double halo;

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
        if (next.scale() == laid.scale()) {
            setTranslateX(Math.rint(next.screenX(laid.centreX()) - laid.width() / 2));
            setTranslateY(Math.rint(next.screenY(laid.centreY()) - laid.height() / 2));
        } else {
            lay();
        }
    }

    private void lay() {
        laid = camera;
        setTranslateX(0);
        setTranslateY(0);
        labels.forEach(this::put);
    }

    private void put(Label label) {
        var placed = label.placed;
        double x = laid.screenX(placed.wish().x()) + placed.x();
        double y = laid.screenY(placed.wish().y()) + placed.y();
        label.node.put(x, y);
    }

    /** Places the names anew, unless nothing changed; the newest request wins. */
    void request(Request next) {
        if (!next.equals(wanted)) {
            wanted = next;
            wantedNumber++;
            changed.run();
            await();
        }
    }

    private void await() {
        if (!waiting && !placing && shownNumber != wantedNumber) {
            waiting = true;
            await(wantedNumber, MOST_PULSES);
        }
    }

    private void await(long number, int pulses) {
        threads.fx()
                .execute(() -> {
                    if (number != wantedNumber && pulses > 1) {
                        await(wantedNumber, pulses - 1);
                    } else {
                        waiting = false;
                        start();
                    }
                });
    }

    private void start() {
        var request = wanted;
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
            make(MAKING_NANOS);
        }
        await();
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
        make(Long.MAX_VALUE);
    }

    boolean isWhole() {
        return shownNumber == wantedNumber && unmade.isEmpty();
    }

    /** Names that stay keep their nodes: making and styling text is what costs here. */
    private void show(long number, Request request, List<Placed> placed) {
        shownNumber = number;
        shown = placed;
        var before = new HashMap<Look, NameView>();
        labels.forEach(label -> before.put(Look.of(label.placed, colours), label.node));
        labels.clear();
        unmade.clear();
        colours = request.colours();
        halo = request.style().halo();
        for (var one : placed) {
            var kept = before.remove(Look.of(one, colours));
            if (kept == null) {
                unmade.add(one);
            } else {
                labels.add(new Label(one, kept));
            }
        }
        getChildren().removeAll(new HashSet<>(before.values()));
        lay();
    }

    private void make(long nanos) {
        long start = System.nanoTime();
        while (!unmade.isEmpty()) {
            var placed = unmade.remove();
            var label = new Label(placed, new NameView(placed, size(placed), halo, colours));
            labels.add(label);
            put(label);
            getChildren().add(label.node);
            if (System.nanoTime() - start > nanos) {
                break;
            }
        }
        if (unmade.isEmpty()) {
            changed.run();
        } else if (!making) {
            making = true;
            threads.fx()
                    .execute(() -> {
                        making = false;
                        make(MAKING_NANOS);
                    });
        }
    }

    /** What a name looks like, wherever it stands. */
    private record Look(
            String text, Wish.Kind kind, double x, double y, double size, MapPalette.Names ink) {
        static Look of(Placed placed, MapPalette.Names ink) {
            var wish = placed.wish();
            double size = placed.fontSize();
            return new Look(wish.text(), wish.kind(), wish.x(), wish.y(), size, ink);
        }

        /** Hundreds are looked up in one pulse; the place alone tells names apart. */
        @Override
        public int hashCode() {
            return Double.hashCode(x) + 31 * Double.hashCode(y);
        }
    }

    private static Box size(Placed placed) {
        var size = placed.fontSize();
        return new Box(0, 0, MEASURE.width(placed.wish().text(), size), MEASURE.height(size));
    }

    /** The names on screen, the most important first: what a screen reader is told. */
    List<String> names() {
        return shown.stream().map(placed -> placed.wish().text()).toList();
    }

    /** Where each name stands now. */
    List<Box> boxes() {
        return labels.stream()
                .map(label -> {
                    var size = size(label.placed);
                    var node = label.node;
                    double x = node.left() + getTranslateX();
                    double y = node.top() + getTranslateY();
                    return new Box(x, y, size.width(), size.height());
                })
                .toList();
    }
}
