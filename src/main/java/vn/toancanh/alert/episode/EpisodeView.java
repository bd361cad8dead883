package vn.toancanh.alert.episode;

import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import vn.toancanh.alert.console.SeverityMarkView;
import vn.toancanh.alert.listing.AlertRow;
import vn.toancanh.base.AreaCode;
import vn.toancanh.fx.Texts;
import vn.toancanh.indicator.SeriesKey;

/** One alert told whole: why, what to do, all that happened. An empty place says what to do. */
public final class EpisodeView extends BorderPane {
    private final Texts texts;
    private final Node chart;
    private final Asked asked;
    private final VBox body = new VBox();
    private final ScrollPane scroll = new ScrollPane(body);
    private @Nullable Episode shown;

    /**
     * What is asked of the desk.
     *
     * @param tick ticks a step, or takes the tick away
     * @param save the messages that went outside: all of the chain, or the newest
     */
    public record Asked(Ways ways, Consumer<Ticks.Tick> tick, Consumer<Boolean> save) {}

    /**
     * Where one goes on from an alert.
     *
     * @param direct begins a directive
     * @param mayDirect whether who sits here may give one; known a while after the desk is opened
     */
    public record Ways(
            Consumer<AreaCode> map,
            Consumer<SeriesKey> card,
            Consumer<AlertRow> direct,
            ObservableValue<Boolean> mayDirect) {}

    /**
     * @param chart the series of the alert that is shown, kept by its owner
     */
    public EpisodeView(Node chart, Asked asked, Texts texts) {
        this.chart = chart;
        this.asked = asked;
        this.texts = texts;
        getStyleClass().add("alert-episode");
        body.getStyleClass().add("alert-episode-body");
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("focus-ring");
        scroll.setAccessibleText(texts.get("alert.episode.name"));
        setCenter(scroll);
        show(null);
    }

    /**
     * @param episode null for none
     */
    public void show(@Nullable Episode episode) {
        var before = shown;
        shown = episode;
        if (episode == null) {
            var empty = text("alert-empty", texts.get("alert.episode.empty"));
            body.getChildren().setAll(empty);
            return;
        }
        var same = before != null && before.row().key().equals(episode.row().key());
        double at = same ? scroll.getVvalue() : 0;
        body.getChildren().setAll(head(episode), text("text-body", episode.head().why()));
        if (episode.series() != null) {
            body.getChildren().add(chart);
        }
        add("text-note", episode.head().basis());
        body.getChildren().add(links(episode));
        addAdvice(episode);
        addSteps(episode);
        addTimeline(episode);
        scroll.setVvalue(at);
    }

    /** Where arrows scroll and Tab goes on to what can be done. */
    public void focusDetail() {
        scroll.requestFocus();
    }

    private void add(String styleClass, String words) {
        if (!words.isBlank()) {
            body.getChildren().add(text(styleClass, words));
        }
    }

    private Node head(Episode episode) {
        var standing = text("alert-standing", episode.head().standing());
        SeverityMarkView.mark(standing, episode.head().severity());
        standing.setGraphic(new SeverityMarkView(episode.head().severity()));
        standing.setId("episode-standing");
        var title = text("text-title", episode.head().title());
        title.setId("episode-title");
        var box = new VBox(standing, title);
        box.getStyleClass().add("alert-episode-head");
        return box;
    }

    private Node links(Episode episode) {
        var row = new FlowPane();
        row.getStyleClass().add("alert-links");
        row.getChildren()
                .add(
                        link(
                                "alert.episode.map",
                                () -> asked.ways().map().accept(episode.row().key().area())));
        var series = episode.series();
        if (series != null) {
            row.getChildren()
                    .add(link("alert.episode.card", () -> asked.ways().card().accept(series)));
        }
        var direct =
                link("alert.episode.direct", () -> asked.ways().direct().accept(episode.row()));
        direct.visibleProperty().bind(asked.ways().mayDirect());
        direct.managedProperty().bind(direct.visibleProperty());
        row.getChildren().add(direct);
        if (episode.messages() > 0) {
            row.getChildren().add(link("alert.episode.save", () -> save(false)));
        }
        if (episode.messages() > 1) {
            row.getChildren().add(link("alert.episode.saveAll", () -> save(true)));
        }
        return row;
    }

    /**
     * Saves what went outside about the alert that is shown.
     *
     * @param whole the chain, not the newest message alone
     */
    public void save(boolean whole) {
        if (shown != null) {
            asked.save().accept(whole);
        }
    }

    private Hyperlink link(String key, Runnable action) {
        var link = new Hyperlink(texts.get(key));
        link.setId(key.replace('.', '-'));
        link.setOnAction(_ -> action.run());
        return link;
    }

    private void addAdvice(Episode episode) {
        var advice = episode.advice();
        if (!advice.guidance().isBlank()) {
            body.getChildren().add(title("alert.episode.guidance"));
            add("text-body", advice.guidance());
        }
        if (!advice.legalBasis().isBlank()) {
            add("text-note", texts.get("alert.episode.legal", advice.legalBasis()));
        }
    }

    private void addSteps(Episode episode) {
        if (episode.steps().isEmpty()) {
            return;
        }
        body.getChildren().add(title("alert.episode.steps"));
        for (var step : episode.steps()) {
            var box = new CheckBox(step.text());
            box.setId("alert-step-" + step.number());
            box.setSelected(step.done());
            box.setWrapText(true);
            box.getStyleClass().add("alert-step");
            box.setOnAction(
                    _ -> asked.tick().accept(new Ticks.Tick(step.number(), box.isSelected())));
            body.getChildren().add(box);
            add("alert-step-said", step.said());
        }
    }

    private void addTimeline(Episode episode) {
        body.getChildren().add(title("alert.episode.timeline"));
        var list = new VBox();
        list.getStyleClass().add("alert-timeline");
        for (var line : episode.timeline()) {
            var what = text(line.told() ? "text-strong" : "alert-line-quiet", line.what());
            var said = text("text-note", line.when() + " · " + line.who() + recorded(line));
            var box = new VBox(what, said);
            box.getStyleClass().add("alert-line");
            if (!line.note().isBlank()) {
                box.getChildren().add(1, text("text-body", line.note()));
            }
            list.getChildren().add(box);
        }
        body.getChildren().add(list);
    }

    private static String recorded(Episode.Line line) {
        return line.recorded().isEmpty() ? "" : " · " + line.recorded();
    }

    private Label title(String key) {
        var label = text("text-lead", texts.get(key));
        label.setAccessibleRole(AccessibleRole.TEXT);
        return label;
    }

    private static Label text(String styleClass, String words) {
        var label = new Label(words);
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        label.getStyleClass().add(styleClass);
        return label;
    }
}
