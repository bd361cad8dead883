package vn.toancanh.app.console;

import java.util.Optional;
import java.util.function.Consumer;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;
import vn.toancanh.alert.episode.EpisodeView;
import vn.toancanh.app.direct.DeskTasks;
import vn.toancanh.app.outgoing.Publications;
import vn.toancanh.app.part.FxToolkit;
import vn.toancanh.app.part.Look;
import vn.toancanh.app.rules.RulesPart;
import vn.toancanh.app.saving.Exports;
import vn.toancanh.app.session.Session;
import vn.toancanh.base.AreaCode;
import vn.toancanh.board.DeskViewModel;
import vn.toancanh.board.Page;
import vn.toancanh.indicator.SeriesKey;

/**
 * What the desk has of alerts: a page, the count on its entry of the navigation, the tone. A
 * session without alerts, beside files of another version, says so on the page. JavaFX thread only.
 */
public final class DeskAlerts implements AutoCloseable {
    private static final Duration BETWEEN_TICKS = Duration.seconds(15);

    private final Look look;
    private final DeskTasks tasks;
    private final @Nullable AlertsPart part;
    private final @Nullable RulesPart rules;
    private final Timeline ticks = new Timeline();

    /**
     * What the desk does for alerts.
     *
     * @param openCard opens the card of an indicator
     * @param map shows a unit on the map
     * @param exports saves what went outside
     */
    public record Hands(Consumer<SeriesKey> openCard, Consumer<AreaCode> map, Exports exports) {}

    public DeskAlerts(Session session, Look look, DeskViewModel desk, Hands hands) {
        this.look = look;
        tasks = new DeskTasks(session, look, desk, hands.exports());
        part =
                session.alerts()
                        .map(Watched::of)
                        .map(watched -> {
                            var outside =
                                    new Publications(
                                            session,
                                            watched.desk(),
                                            watched.rules(),
                                            hands.exports(),
                                            look.texts());
                            var asked =
                                    new AlertsPart.Asked(
                                            new EpisodeView.Ways(
                                                    hands.map(),
                                                    hands.openCard(),
                                                    tasks.way(watched::rule),
                                                    tasks.mayDirect()),
                                            count -> desk.badges().put(Page.ALERTS, count),
                                            () -> desk.go(Page.ALERTS),
                                            outside);
                            return new AlertsPart(session, look, watched, asked);
                        })
                        .orElse(null);
        rules =
                session.alerts()
                        .map(alerts -> new RulesPart(session, look, alerts, this::tell))
                        .orElse(null);
        if (part != null) {
            part.begin();
            ticks.getKeyFrames().add(new KeyFrame(BETWEEN_TICKS, _ -> tick(part)));
            ticks.setCycleCount(Timeline.INDEFINITE);
            ticks.play();
        }
    }

    private void tick(AlertsPart shown) {
        shown.tick();
        tasks.tick();
    }

    private void tell(String sentence) {
        if (part != null) {
            part.tell(sentence);
        }
    }

    public Node node() {
        if (part != null && rules != null) {
            var title = look.texts().get("alert.ruleeditor.name");
            return part.node("rules", title, rules.node());
        }
        var none = new Label(look.texts().get("app.alert.none"));
        none.setWrapText(true);
        none.getStyleClass().add("text-body");
        return none;
    }

    /** What came of alerts, and of other things. */
    public DeskTasks tasks() {
        return tasks;
    }

    /** Empty where there are no alerts. */
    public Optional<AlertsPart> part() {
        return Optional.ofNullable(part);
    }

    /** The tab of rules with one of them tried; for a picture, not on the JavaFX thread. */
    public void showRules() throws Exception {
        if (part != null && rules != null) {
            FxToolkit.call(() -> {
                part.show("rules");
                return true;
            });
            rules.showNow();
        }
    }

    @Override
    public void close() {
        ticks.stop();
        tasks.close();
        if (rules != null) {
            rules.close();
        }
        if (part != null) {
            part.close();
        }
    }
}
