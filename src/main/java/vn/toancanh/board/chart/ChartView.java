package vn.toancanh.board.chart;

import java.time.Instant;
import java.util.List;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import vn.toancanh.board.figure.ChartSpec;
import vn.toancanh.board.figure.ChartWords;
import vn.toancanh.board.figure.Drawing;
import vn.toancanh.board.figure.Paper;
import vn.toancanh.board.plot.Span;
import vn.toancanh.fx.Texts;
import vn.toancanh.fx.Theme;

/**
 * Any chart, as large as it is given room. The pointer and the arrow keys name single values; the
 * wheel (with Ctrl, or while the chart has the focus) zooms, dragging moves, a double click shows
 * all again. A screen reader hears a summary, then each value pointed at. JavaFX thread only.
 */
public final class ChartView extends Region {
    private static final double PREF_WIDTH_EM = 30;
    private static final double PREF_HEIGHT_EM = 17;
    private static final double MIN_EM = 7;

    private final Texts texts;
    private final InkView inks = new InkView(this::redraw);
    private final MarksView marks = new MarksView(inks);
    private final CursorView cursor = new CursorView();
    private @Nullable ChartSpec spec;
    private @Nullable Drawing drawing;
    private @Nullable Span window;
    private @Nullable Instant resting;
    private String summary = "";
    private int pointed = -1;
    private boolean dirty = true;

    public ChartView(Texts texts) {
        this.texts = texts;
        getStyleClass().addAll("chart", "focus-ring");
        getStylesheets().add(Theme.sheet("board/chart.css"));
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setAccessibleHelp(texts.get("board.chart.help"));
        setFocusTraversable(true);
        getChildren().addAll(inks, marks, cursor);
        new HandsView(this).attach();
    }

    /** The part of the time that is looked at stays where the new values reach it too. */
    public void show(@Nullable ChartSpec newSpec) {
        spec = newSpec;
        summary = newSpec == null ? "" : new ChartWords(texts).spoken(newSpec);
        point(-1);
        redraw();
    }

    /** What is drawn; null before the first layout. */
    public @Nullable Drawing drawing() {
        return drawing;
    }

    /** The value that is named now, or −1. */
    public int pointed() {
        return pointed;
    }

    /** The part of the x axis in view, null for all of it. */
    public @Nullable Span window() {
        return window;
    }

    public void look(@Nullable Span newWindow) {
        var limits = drawing == null ? null : drawing.limits();
        if (limits != null) {
            var inside = newWindow == null ? null : newWindow.within(limits);
            window = inside == null || inside.equals(limits) ? null : inside;
            point(-1);
            redraw();
        }
    }

    /** Names a value; one out of view is brought into it. −1 names none. */
    void point(int stop) {
        var shown = drawing;
        pointed = shown == null ? -1 : Math.min(stop, shown.reader().size() - 1);
        if (shown == null || pointed < 0) {
            pointed = -1;
            say(summary);
            rest(shown);
            return;
        }
        reveal(shown);
        var now = drawing == null ? shown : drawing;
        var at = now.reader().stop(pointed);
        cursor.show(at, now, getWidth(), getHeight());
        say(at.spoken());
    }

    /** The newest value before this moment is named while none is pointed at; null names none. */
    public void rest(@Nullable Instant moment) {
        resting = moment;
        if (pointed < 0) {
            rest(drawing);
        }
    }

    private void rest(@Nullable Drawing shown) {
        int stop = shown == null ? -1 : lastBeforeRest(shown.reader());
        var span = shown == null ? null : shown.shown();
        if (shown == null
                || stop < 0
                || (span != null && !span.contains(shown.reader().along(stop)))) {
            cursor.hide();
            return;
        }
        cursor.show(shown.reader().stop(stop), shown, getWidth(), getHeight());
    }

    private int lastBeforeRest(Drawing.Reader reader) {
        var moment = resting;
        int last = -1;
        for (int i = 0; moment != null && i < reader.size(); i++) {
            double along = reader.along(i);
            last = along < moment.toEpochMilli() ? i : last;
        }
        return last;
    }

    private void reveal(Drawing shown) {
        double along = shown.reader().along(pointed);
        var span = shown.shown();
        var limits = shown.limits();
        if (span == null || limits == null || Double.isNaN(along) || span.contains(along)) {
            return;
        }
        window = span.moved(along - (span.from() + span.to()) / 2).within(limits);
        draw();
    }

    private void say(String words) {
        if (!words.equals(getAccessibleText())) {
            setAccessibleText(words);
            notifyAccessibleAttributeChanged(AccessibleAttribute.TEXT);
        }
    }

    private void redraw() {
        dirty = true;
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        var shown = drawing;
        boolean sized =
                shown != null
                        && (marks.getWidth() != getWidth() || marks.getHeight() != getHeight());
        if (dirty || sized) {
            draw();
            point(pointed);
        }
    }

    private void draw() {
        dirty = false;
        double width = getWidth();
        double height = getHeight();
        marks.resize(width, height);
        if (spec == null || width <= 0 || height <= 0) {
            drawing = null;
            marks.paint(List.of(), 0, 0);
            return;
        }
        var made = Drawings.of(spec, new Paper(width, height, inks, texts), window);
        drawing = made;
        marks.paint(made.marks(), width, height);
    }

    @Override
    protected double computePrefWidth(double height) {
        return PREF_WIDTH_EM * inks.em();
    }

    @Override
    protected double computePrefHeight(double width) {
        return PREF_HEIGHT_EM * inks.em();
    }

    @Override
    protected double computeMinWidth(double height) {
        return MIN_EM * inks.em();
    }

    @Override
    protected double computeMinHeight(double width) {
        return MIN_EM * inks.em();
    }
}
