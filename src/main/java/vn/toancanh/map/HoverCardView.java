package vn.toancanh.map;

import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import vn.toancanh.base.AreaCode;
import vn.toancanh.map.overlay.MarkPick;
import vn.toancanh.map.overlay.NameView;
import vn.toancanh.map.picture.MapStyle;
import vn.toancanh.map.picture.MapUnit;

/** Name, value and note of the unit under the pointer. */
final class HoverCardView extends VBox {
    private static final double AWAY = 14;

    private final MapViewModel model;
    private final MapTexts texts;
    private final Label name = new Label();
    private final Label value = new Label();
    private final Label note = new Label();

    HoverCardView(MapViewModel model, MapTexts texts) {
        this.model = model;
        this.texts = texts;
        getStyleClass().add("map-card");
        name.getStyleClass().add("map-card-name");
        value.getStyleClass().add("map-card-value");
        note.getStyleClass().add("map-card-note");
        getChildren().addAll(name, value, note);
        setMouseTransparent(true);
        setManaged(false);
        setVisible(false);
    }

    void show(@Nullable AreaCode area) {
        var ground = model.groundProperty().get();
        var feature = area == null ? null : ground.feature(area);
        setVisible(feature != null);
        if (area != null && feature != null) {
            fill(area, ground.unit(feature));
        }
    }

    private void fill(AreaCode area, MapUnit unit) {
        MapStyle style = model.styleProperty().get();
        name.setFont(NameView.font(style.legend() * 1.1, true));
        value.setFont(NameView.font(style.legend() * 1.1, false));
        note.setFont(NameView.font(style.legend(), false));
        name.setText(unit.name().in(texts.locale()));
        var shown = model.shadingProperty().get().text(area);
        value.setText(shown == null ? texts.get("map.card.noData") : shown);
        boolean nothingAsked = model.shadingProperty().get().isNone();
        value.setVisible(!nothingAsked);
        value.setManaged(!nothingAsked);
        note.setText(model.noteProperty().get().apply(area));
        note.setManaged(!note.getText().isBlank());
        autosize();
    }

    /** What a mark says in place of the unit beneath it. */
    void show(MarkPick mark) {
        MapStyle style = model.styleProperty().get();
        name.setFont(NameView.font(style.legend() * 1.1, true));
        value.setFont(NameView.font(style.legend(), false));
        note.setFont(NameView.font(style.legend(), false));
        var lines = mark.lines();
        name.setText(lines.getFirst());
        value.setText(lines.size() > 1 ? lines.get(1) : "");
        note.setText(String.join("\n", lines.subList(Math.min(2, lines.size()), lines.size())));
        value.setVisible(true);
        value.setManaged(!value.getText().isEmpty());
        note.setManaged(!note.getText().isEmpty());
        setVisible(true);
        autosize();
    }

    void hide() {
        setVisible(false);
    }

    /** Beside the pointer, on the side where there is room. */
    void moveTo(double x, double y, double width, double height) {
        double left = x + AWAY + getWidth() > width ? x - AWAY - getWidth() : x + AWAY;
        double top = y + AWAY + getHeight() > height ? y - AWAY - getHeight() : y + AWAY;
        relocate(Math.rint(Math.max(0, left)), Math.rint(Math.max(0, top)));
    }

    String words() {
        return isVisible()
                ? String.join("\n", name.getText(), value.getText(), note.getText())
                : "";
    }
}
