package vn.toancanh.app.twin;

import java.time.Instant;
import java.util.ArrayList;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import vn.toancanh.app.part.LivePart;
import vn.toancanh.app.session.Session;
import vn.toancanh.board.chart.ChartView;
import vn.toancanh.board.figure.ChartSpec;
import vn.toancanh.board.plot.Course;
import vn.toancanh.fx.Texts;
import vn.toancanh.fx.Theme;
import vn.toancanh.indicator.SeriesKey;

/**
 * A chart of one series with a switch under it that lays the twin of its unit over the line. The
 * twin is reckoned in the background once it is asked for; the switch stays as it is while other
 * series are shown. JavaFX thread only.
 */
public final class TwinChart implements AutoCloseable {
    private final TwinLines lines;
    private final TwinWords words;
    private final ChartView chart;
    private final ToggleButton toggle = new ToggleButton();
    private final Label said = new Label();
    private final HBox foot = new HBox(toggle, said);
    private final BorderPane node;
    private final LivePart<Answer> live;
    private volatile @Nullable Asked asked;
    private @Nullable ChartSpec spec;
    private TwinLines.@Nullable Found found;

    /** A series and the moment it is known as of. */
    private record Asked(SeriesKey series, Instant at) {}

    private record Answer(Asked asked, TwinLines.Found found) {}

    public TwinChart(Session session, Texts texts) {
        lines = new TwinLines(session);
        words = new TwinWords(texts);
        chart = new ChartView(texts);
        live = new LivePart<>("chart-twin", this::reckon, this::take);
        toggle.setText(words.name());
        toggle.setId("chart-twin");
        toggle.setMinWidth(Region.USE_PREF_SIZE);
        toggle.setAccessibleHelp(texts.get("app.twin.help"));
        toggle.setTooltip(new Tooltip(texts.get("app.twin.help")));
        toggle.selectedProperty().subscribe(_ -> ask());
        said.setId("chart-twin-said");
        said.setWrapText(true);
        said.setMinHeight(Region.USE_PREF_SIZE);
        said.getStyleClass().add("text-small");
        foot.getStyleClass().add("chart-foot");
        foot.getStylesheets().add(Theme.sheet("board/chart.css"));
        node = new BorderPane(chart);
        node.setBottom(foot);
        // As small as it must be, like the chart alone.
        node.setMinSize(0, 0);
    }

    /** The chart with its switch. */
    public Region node() {
        return node;
    }

    /** The chart alone. */
    public ChartView chart() {
        return chart;
    }

    /**
     * @param next null for none
     * @param series whose twin may be laid over; null where there is no switch
     * @param at the moment it is known as of
     */
    public void show(@Nullable ChartSpec next, @Nullable SeriesKey series, Instant at) {
        var before = asked;
        var now =
                next != null && series != null && lines.mayBe(series)
                        ? new Asked(series, at)
                        : null;
        var offered = now != null;
        spec = next;
        asked = now;
        if (!offered || before == null || !before.series().equals(series)) {
            found = null;
        }
        foot.setVisible(offered);
        foot.setManaged(offered);
        ask();
    }

    private void ask() {
        draw();
        if (asked != null && toggle.isSelected()) {
            live.refresh();
        }
    }

    private @Nullable Answer reckon() {
        var wanted = asked;
        return wanted == null ? null : new Answer(wanted, lines.of(wanted.series(), wanted.at()));
    }

    /** Passed over when another series is shown by now. */
    private void take(Answer answer) {
        var wanted = asked;
        if (wanted != null && wanted.series().equals(answer.asked().series())) {
            found = answer.found();
            draw();
        }
    }

    private void draw() {
        var twin = found;
        var wanted = asked != null && toggle.isSelected();
        chart.show(spec == null ? null : drawn(spec));
        said.setText(wanted ? twin == null ? words.busy() : words.of(twin) : "");
    }

    /** The same chart with what is laid over it at the moment. */
    public ChartSpec drawn(ChartSpec of) {
        var twin = found;
        if (asked == null
                || !toggle.isSelected()
                || twin == null
                || twin.line().isEmpty()
                || !(of instanceof ChartSpec.History history)
                || history.lines().isEmpty()) {
            return of;
        }
        var main = history.lines().getFirst().course();
        var seen = within(twin.line(), main);
        var all = new ArrayList<>(history.lines());
        all.add(1, new ChartSpec.TimeLine(words.name(), seen, ChartSpec.Role.TWIN));
        return new ChartSpec.History(history.head(), all, history.ground(), history.notes());
    }

    /** Of the stretch that is drawn. */
    private static Course within(Course line, Course main) {
        if (main.isEmpty()) {
            return Course.NONE;
        }
        var samples = new ArrayList<Course.Sample>();
        for (var i = 0; i < line.size(); i++) {
            var at = line.moment(i);
            if (!at.isBefore(main.moment(0)) && !at.isAfter(main.moment(main.size() - 1))) {
                samples.add(new Course.Sample(at, line.value(i)));
            }
        }
        return Course.of(samples);
    }

    @Override
    public void close() {
        live.close();
    }
}
