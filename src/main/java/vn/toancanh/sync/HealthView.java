package vn.toancanh.sync;

import java.time.Instant;
import java.util.function.Function;
import javafx.geometry.Orientation;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import vn.toancanh.base.text.Age;
import vn.toancanh.fx.Texts;
import vn.toancanh.fx.Times;
import vn.toancanh.indicator.DataSource;
import vn.toancanh.indicator.Status;
import vn.toancanh.indicator.quality.Drift;
import vn.toancanh.indicator.quality.QualityReport;
import vn.toancanh.indicator.quality.QualityReport.OfSource;
import vn.toancanh.indicator.quality.QualityReport.OfUnit;
import vn.toancanh.indicator.quality.Score;

/** Which source and which sending unit can be believed, worst first; and what changed its shape. */
final class HealthView extends VBox {
    private static final double SOURCES_SHARE = 0.5;
    private static final double UNITS_SHARE = 0.6;

    private final Texts texts;
    private final Times times;
    private final Label summary = new Label();
    private final RowsView<OfSource> sources;
    private final RowsView<OfUnit> units;
    private final RowsView<Drift> drifts;
    private Instant now = Instant.EPOCH;

    HealthView(Texts texts) {
        this.texts = texts;
        times = new Times(texts);
        getStyleClass().add("data-body");
        summary.getStyleClass().add("text-lead");
        summary.setId("health-summary");
        summary.setWrapText(true);
        sources = new RowsView<>(texts.get("sync.sources"), texts.get("sync.sources.none"));
        units = new RowsView<>(texts.get("sync.units"), texts.get("sync.units.none"));
        drifts = new RowsView<>(texts.get("sync.drifts"), texts.get("sync.drifts.none"));
        sources.setId("health-sources");
        units.setId("health-units");
        drifts.setId("health-drifts");
        addSourceColumns();
        addUnitColumns();
        addDriftColumns();
        var lower =
                new SplitPane(
                        new DataPanelView(texts.get("sync.units"), units),
                        new DataPanelView(texts.get("sync.drifts"), drifts));
        lower.setDividerPositions(UNITS_SHARE);
        var all = new SplitPane(new DataPanelView(texts.get("sync.sources"), sources), lower);
        all.setOrientation(Orientation.VERTICAL);
        all.setDividerPositions(SOURCES_SHARE);
        VBox.setVgrow(all, Priority.ALWAYS);
        getChildren().addAll(summary, all);
    }

    private void addSourceColumns() {
        sources.column(texts.get("sync.source"), 15, s -> s.source().name().in(texts.locale()));
        sources.statusColumn(texts.get("sync.state"), 10, HealthView::status, this::state);
        sources.column(texts.get("sync.received"), 8, s -> age(s.lastReceived()));
        addScores(sources, OfSource::score);
        sources.column(texts.get("sync.officer"), 12, s -> s.source().officer());
    }

    private void addUnitColumns() {
        units.column(texts.get("sync.unit"), 14, u -> u.unit().name().in(texts.locale()));
        addScores(units, OfUnit::score);
    }

    private <T> void addScores(RowsView<T> table, Function<T, Score> of) {
        var locale = texts.locale();
        table.numberColumn(texts.get("sync.correct"), 4.6, r -> of.apply(r).correct(), locale);
        table.numberColumn(texts.get("sync.complete"), 4.6, r -> of.apply(r).complete(), locale);
        table.numberColumn(texts.get("sync.clean"), 4.6, r -> of.apply(r).clean(), locale);
        table.numberColumn(texts.get("sync.live"), 4.6, r -> of.apply(r).live(), locale);
        table.numberColumn(texts.get("sync.score"), 5, r -> of.apply(r).total(), locale);
    }

    private void addDriftColumns() {
        drifts.column(texts.get("sync.feed"), 10, Drift::feed);
        drifts.statusColumn(
                texts.get("sync.drift"),
                18,
                _ -> Status.WATCH,
                d -> texts.get(d.kind().textKey(), d.field(), Integer.toString(d.rows())));
        drifts.column(texts.get("sync.since"), 9, d -> times.exact(d.since()));
    }

    private static Status status(OfSource one) {
        if (one.stopped()) {
            return Status.ACT;
        }
        return switch (one.source().health().state()) {
            case UP -> Status.OK;
            case LATE -> Status.WATCH;
            case DOWN -> Status.ACT;
        };
    }

    private String state(OfSource one) {
        var state = one.stopped() ? DataSource.State.DOWN : one.source().health().state();
        return texts.get("sync.health." + state.name());
    }

    private String age(@Nullable Instant at) {
        return at == null
                ? texts.get("sync.never")
                : Age.of(at, now).in(texts.locale(), texts::get);
    }

    void show(QualityReport report) {
        now = report.at();
        sources.show(report.sources());
        units.show(report.units());
        drifts.show(report.drifts());
        var stopped = report.stopped();
        summary.setText(
                stopped.isEmpty()
                        ? texts.get("sync.health.all", Integer.toString(report.sources().size()))
                        : texts.get(
                                "sync.health.stopped",
                                Integer.toString(stopped.size()),
                                Integer.toString(report.sources().size()),
                                stopped.getFirst().source().name().in(texts.locale()),
                                age(stopped.getFirst().lastReceived()),
                                stopped.getFirst().source().officer()));
    }
}
