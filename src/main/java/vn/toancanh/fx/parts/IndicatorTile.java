package vn.toancanh.fx.parts;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import vn.toancanh.base.Freshness;
import vn.toancanh.fx.FlowRow;
import vn.toancanh.fx.Motion;
import vn.toancanh.fx.PairRow;
import vn.toancanh.fx.Texts;
import vn.toancanh.indicator.IndicatorReading;

/**
 * One indicator at a glance. Name, value, unit, status word and age are always there; the other
 * lines are given up in the order of {@link TileLine} when there is no room.
 */
public final class IndicatorTile extends VBox {
    private static final PseudoClass ABSENT = PseudoClass.getPseudoClass("absent");
    private static final PseudoClass STALE = PseudoClass.getPseudoClass("stale");
    private static final PseudoClass DISPUTED = PseudoClass.getPseudoClass("disputed");
    private static final PseudoClass LATE = PseudoClass.getPseudoClass("late");

    private final Motion motion;
    private final Label name = label("tile-name");
    private final Label area = label("tile-area");
    private final Label figure = label("tile-figure");
    private final Label unit = label("tile-unit");
    private final Label status = label("tile-status");
    private final Label flag = label("tile-flag");
    private final StackPane doubt = new StackPane();
    private final FlowRow figures = new FlowRow(figure, unit, status);
    private final Map<TileLine, PairRow> rows = new EnumMap<>(TileLine.class);
    private final Sparkline sparkline = new Sparkline();
    private final Region spring = new Region();
    private final Label age = label("tile-age");
    private final Label source = label("tile-source");
    private final PairRow footer = new PairRow(age, source, false);
    private @Nullable Tooltip tip;
    private Set<TileLine> kept = TileLine.after(0);
    private @Nullable TileWords words;
    private List<IndicatorReading.Point> trend = List.of();
    private final Map<Set<TileLine>, Double> heights = new HashMap<>();
    private double measuredWidth;
    private boolean measured;
    private boolean keeping;
    private Runnable onOpen = () -> {};

    public IndicatorTile(Texts texts, Motion motion) {
        this.motion = motion;
        getStyleClass().add("indicator-tile");
        setFocusTraversable(true);
        setAccessibleHelp(texts.get("fx.tile.more"));
        setAccessibleRole(AccessibleRole.BUTTON);
        name.setWrapText(true);
        name.setMinHeight(USE_PREF_SIZE);
        area.setMinHeight(USE_PREF_SIZE);
        var mark = new StackPane();
        mark.getStyleClass().add("status-mark");
        status.setGraphic(mark);
        var clock = new StackPane();
        clock.getStyleClass().add("age-mark");
        age.setGraphic(clock);
        doubt.getStyleClass().add("dispute-mark");
        getChildren().addAll(name, area, figures, flag);
        for (var line : List.of(TileLine.TARGET, TileLine.YEAR_AGO, TileLine.PREVIOUS)) {
            addRow(line);
        }
        VBox.setVgrow(sparkline, Priority.ALWAYS);
        VBox.setVgrow(spring, Priority.ALWAYS);
        getChildren().addAll(sparkline, spring);
        addRow(TileLine.RANK);
        getChildren().add(footer);
        addEventFilter(MouseEvent.MOUSE_ENTERED, _ -> tip());
        setOnMouseClicked(_ -> {
            requestFocus();
            onOpen.run();
        });
        setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.SPACE) {
                onOpen.run();
                event.consume();
            }
        });
    }

    /** What a click, Enter or Space does. */
    public void setOnOpen(Runnable action) {
        onOpen = action;
    }

    /** Gives whether anything on the tile changed: most refreshes bring what is already there. */
    public boolean show(TileContent content) {
        var reading = content.reading();
        var next = content.words();
        if (next.equals(words) && reading.trend().equals(trend)) {
            return false;
        }
        trend = reading.trend();
        var changed = words != null && !words.value().equals(next.value());
        words = next;
        if (changed) {
            motion.change(figure, () -> figure.setText(next.value()));
        } else {
            figure.setText(next.value());
        }
        sparkline.show(reading.trend(), OkRange.of(reading));
        var verdict = reading.verdict();
        StatusMark.mark(this, verdict.status());
        pseudoClassStateChanged(ABSENT, verdict.freshness() == Freshness.ABSENT);
        pseudoClassStateChanged(STALE, verdict.freshness() == Freshness.STALE);
        pseudoClassStateChanged(DISPUTED, reading.disputed());
        flag.setGraphic(reading.disputed() ? doubt : null);
        pseudoClassStateChanged(LATE, verdict.freshness() == Freshness.LATE);
        write(content);
        keep(kept);
        return true;
    }

    private void write(TileContent content) {
        var next = content.words();
        name.setText(next.name());
        area.setText(next.area());
        unit.setText(next.unit());
        status.setText(next.status());
        flag.setText(next.flag());
        for (var row : next.rows()) {
            row(row.line()).show(row.labels(), row.variants());
        }
        if (tip != null) {
            tip.setText(next.name() + "\n" + next.source());
        }
        setAccessibleText(content.spoken());
    }

    /** A tip is a window of its own, too dear to make for each of forty tiles beforehand. */
    private void tip() {
        if (tip == null && words != null) {
            tip = new Tooltip(words.name() + "\n" + words.source());
            Tooltip.install(this, tip);
        }
    }

    /** Shows only these lines, where there is something to say in them. */
    void keep(Set<TileLine> lines) {
        kept = lines;
        if (words != null) {
            keeping = true;
            showLines(words, lines);
            keeping = false;
        }
    }

    private void showLines(TileWords words, Set<TileLine> lines) {
        var said = words.rows().stream().map(TileWords.Row::line).toList();
        rows.forEach((line, row) -> show(row, lines.contains(line) && said.contains(line)));
        show(sparkline, lines.contains(TileLine.SPARKLINE) && !words.rows().isEmpty());
        show(spring, !sparkline.isManaged());
        show(flag, !words.flag().isEmpty());
        var from = lines.contains(TileLine.SOURCE) ? List.of(words.source(), "") : List.of("");
        footer.show(words.ages(), from);
    }

    /** The height with these lines. Measured once: a grid asks for it in every layout. */
    double heightWith(Set<TileLine> lines, double width) {
        if (!measured || measuredWidth != width) {
            measured = true;
            measuredWidth = width;
            heights.clear();
        }
        var known = heights.get(lines);
        if (known != null) {
            return known;
        }
        keep(lines);
        var height = prefHeight(width);
        heights.put(lines, height);
        return height;
    }

    /** Whatever else changed its size, the heights are to be measured again. */
    @Override
    public void requestLayout() {
        measured &= keeping;
        super.requestLayout();
    }

    /** Whether a board of one area may leave the area's name to its title. */
    void showArea(boolean shown) {
        if (area.isManaged() != shown) {
            show(area, shown);
        }
    }

    String area() {
        return area.getText();
    }

    boolean fitsBeside(double width) {
        return figures.fitsBeside(width - getInsets().getLeft() - getInsets().getRight());
    }

    void setStacked(boolean stacked) {
        if (figures.isStacked() != stacked) {
            figures.setStacked(stacked);
        }
    }

    private PairRow row(TileLine line) {
        var row = rows.get(line);
        if (row == null) {
            throw new IllegalStateException("no row for " + line);
        }
        return row;
    }

    private void addRow(TileLine line) {
        var row = new PairRow(label("tile-row-label"), label("tile-row-value"), true);
        rows.put(line, row);
        getChildren().add(row);
    }

    private static void show(Region node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }

    /** Without the class that every label has: its many rules would be tried on each of a board. */
    private static Label label(String styleClass) {
        var label = new Label();
        label.getStyleClass().setAll(styleClass);
        return label;
    }
}
