package vn.toancanh.board;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import vn.toancanh.fx.Icon;
import vn.toancanh.fx.Texts;
import vn.toancanh.fx.Times;
import vn.toancanh.fx.parts.StatusMark;
import vn.toancanh.indicator.Status;
import vn.toancanh.sync.SyncState;

/**
 * Search, the simulation badge, the unit that is looked at, how we stand with the warehouse, the
 * clock. Where all of it does not fit, the day goes first: the figures beside it carry their own.
 */
final class TopBarView extends HBox {
    private static final double WITH_DAY_EM = 74;
    private static final double ICON_PX = 14;

    private final Texts texts;
    private final SearchView search;
    private final Label simulated = new Label();
    private final Button scope = new Button();
    private final Label dataTime = new Label();
    private final Label connection = new Label();
    private final Label day = new Label();
    private final Label clock = new Label();
    private final Button past = new Button();
    private final Button pause = new Button();
    private final StatusMark mark = new StatusMark(Status.UNKNOWN);

    TopBarView(DeskViewModel model, Texts texts) {
        this.texts = texts;
        getStyleClass().add("top-bar");
        search = new SearchView(model, texts);
        simulated.setText(texts.get("board.simulated"));
        simulated.getStyleClass().add("badge");
        dataTime.getStyleClass().add("text-small");
        connection.getStyleClass().add("status-word");
        connection.setGraphic(mark);
        day.getStyleClass().add("text-small");
        clock.getStyleClass().add("text-small");
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        for (var label : new Label[] {simulated, dataTime, connection, day, clock}) {
            label.setMinWidth(USE_PREF_SIZE);
        }
        past.setText(texts.get("board.past.open"));
        past.setId("past-open");
        past.setTooltip(new Tooltip(texts.get("board.past.open.help")));
        past.setMinWidth(USE_PREF_SIZE);
        pause.setId("pause");
        pause.setGraphic(Icon.PAUSE.node(ICON_PX));
        pause.setTooltip(new Tooltip(texts.get("board.pause.help")));
        pause.setAccessibleText(texts.get("board.pause.help"));
        getChildren().addAll(search, simulated, scope, space);
        getChildren().addAll(dataTime, connection, day, clock, pause, past);
        widthProperty().subscribe(_ -> fit());
        clock.fontProperty().subscribe(_ -> fit());
        model.barProperty().subscribe(this::show);
        scope.setId("scope");
        scope.getStyleClass().add("scope-chip");
        scope.setTooltip(new Tooltip(texts.get("board.scope.clear")));
        scope.setAccessibleHelp(texts.get("board.scope.clear"));
        scope.setOnAction(_ -> model.areaProperty().set(null));
        model.areaProperty().subscribe(area -> showScope(area == null ? "" : model.nameOf(area)));
    }

    /** Which unit the tiles and tables look at, and the way back. */
    private void showScope(String name) {
        scope.setText(texts.get("board.scope", name));
        scope.setVisible(!name.isEmpty());
        scope.setManaged(!name.isEmpty());
    }

    private void fit() {
        var roomy = getWidth() >= WITH_DAY_EM * clock.getFont().getSize();
        day.setVisible(roomy);
        day.setManaged(roomy);
    }

    /** Runs when a person wants to see a past moment. */
    void onPast(Runnable open) {
        past.setOnAction(_ -> open.run());
    }

    /** Runs when a person wants everything to stand still, or to go on. */
    void onPause(Runnable toggle) {
        pause.setOnAction(_ -> toggle.run());
    }

    void focusSearch() {
        search.focusField();
    }

    private void show(DeskViewModel.@Nullable Bar bar) {
        if (bar == null) {
            return;
        }
        var times = new Times(texts);
        simulated.setVisible(bar.simulated());
        simulated.setManaged(bar.simulated());
        var at = bar.sync().dataTime();
        dataTime.setText(
                at == null
                        ? texts.get("board.noData")
                        : texts.get("board.dataTime", times.brief(at, bar.now())));
        var status = status(bar.sync().connection());
        mark.show(status);
        StatusMark.mark(connection, status);
        connection.setText(texts.get("board.connection." + bar.sync().connection().name()));
        clock.setText(times.clock(bar.now()));
        day.setText(times.dayOfWeek(bar.now()));
    }

    private static Status status(SyncState.Connection connection) {
        return switch (connection) {
            case ONLINE -> Status.OK;
            case LOST -> Status.WATCH;
            case CONNECTING, OFFLINE -> Status.UNKNOWN;
        };
    }
}
