package vn.toancanh.wall;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import vn.toancanh.fx.Texts;
import vn.toancanh.fx.Times;
import vn.toancanh.fx.parts.StatusMark;
import vn.toancanh.indicator.Status;
import vn.toancanh.sync.SyncState;

/** Title, simulation badge, how we stand with the warehouse, date, data time and clock. */
final class WallHeaderView extends HBox {
    private final Texts texts;
    private final Label title = label("wall-title");
    private final Label territory = label("wall-territory");
    private final Label badge = label("badge");
    private final Label day = label("wall-day");
    private final Label data = label("wall-day");
    private final Label connection = label("status-word");
    private final Label clock = label("wall-clock");
    private final StatusMark mark = new StatusMark(Status.UNKNOWN);

    WallHeaderView(Texts texts) {
        this.texts = texts;
        getStyleClass().add("wall-header");
        title.setText(texts.get("wall.title"));
        badge.setText(texts.get("wall.simulated"));
        connection.setGraphic(mark);
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        var names = new VBox(title, territory);
        names.setAlignment(Pos.CENTER_LEFT);
        var state = new HBox(data, connection);
        state.getStyleClass().add("wall-state");
        state.setAlignment(Pos.CENTER_RIGHT);
        var right = new VBox(day, state);
        right.setAlignment(Pos.CENTER_RIGHT);
        getChildren().addAll(names, badge, space, right, clock);
    }

    void show(WallViewModel.Content content) {
        var times = new Times(texts);
        territory.setText(content.territory());
        badge.setVisible(content.simulated());
        day.setText(times.dayOfWeek(content.now()));
        clock.setText(times.clock(content.now()));
        var at = content.sync().dataTime();
        data.setText(
                at == null
                        ? texts.get("wall.noData")
                        : texts.get("wall.dataTime", times.brief(at, content.now())));
        var status = status(content.sync().connection());
        mark.show(status);
        StatusMark.mark(connection, status);
        connection.setText(texts.get("wall.connection." + content.sync().connection().name()));
    }

    private static Status status(SyncState.Connection connection) {
        return switch (connection) {
            case ONLINE -> Status.OK;
            case LOST -> Status.WATCH;
            case CONNECTING, OFFLINE -> Status.UNKNOWN;
        };
    }

    private static Label label(String styleClass) {
        var label = new Label();
        label.getStyleClass().add(styleClass);
        label.setMinWidth(USE_PREF_SIZE);
        return label;
    }
}
