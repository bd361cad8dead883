package vn.toancanh.board;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import org.controlsfx.control.StatusBar;
import org.jspecify.annotations.Nullable;
import vn.toancanh.base.text.Numbers;
import vn.toancanh.fx.Texts;
import vn.toancanh.sync.FeedState;

/** The line at the foot: why we are not online, how much is held, how many rows were rejected. */
final class StatusLineView extends StatusBar {
    private final Texts texts;
    private final Label persona = new Label();
    private final Button action = new Button();

    StatusLineView(DeskViewModel model, Texts texts) {
        this.texts = texts;
        getStyleClass().add("status-line");
        setText("");
        action.setId("status-action");
        action.getStyleClass().add("status-action");
        getRightItems().addAll(action, persona);
        model.actionProperty().subscribe(this::offer);
        model.barProperty().subscribe(bar -> show(bar, model.saidProperty().get()));
        model.saidProperty().subscribe(said -> show(model.barProperty().get(), said));
    }

    private void offer(DeskViewModel.@Nullable Action offered) {
        action.setVisible(offered != null);
        action.setManaged(offered != null);
        if (offered != null) {
            action.setText(offered.label());
            action.setOnAction(_ -> offered.run().run());
        }
    }

    private void show(DeskViewModel.@Nullable Bar bar, String said) {
        if (bar == null) {
            return;
        }
        var error = bar.sync().error();
        var state = error == null ? counts(bar) : error.code() + " · " + texts.error(error);
        setText(said.isEmpty() ? state : said);
        persona.setText(bar.persona());
    }

    private String counts(DeskViewModel.Bar bar) {
        var rows = bar.sync().feeds().stream().mapToLong(FeedState::rows).sum();
        var rejected = bar.sync().feeds().stream().mapToLong(FeedState::rejected).sum();
        var held = texts.get("board.rows", Numbers.format((double) rows, 0, texts.locale()));
        return rejected == 0
                ? held
                : held
                        + " · "
                        + texts.get(
                                "board.rejected",
                                Numbers.format((double) rejected, 0, texts.locale()));
    }
}
