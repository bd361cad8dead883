package vn.toancanh.board.card;

import eu.hansolo.tilesfx.Tile;
import eu.hansolo.tilesfx.TileBuilder;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;
import vn.toancanh.base.text.Numbers;
import vn.toancanh.fx.Texts;
import vn.toancanh.fx.parts.StatusMark;
import vn.toancanh.indicator.Status;

/**
 * How much of the plan to date is reached: a TilesFX gauge in the colours of our tokens, the number
 * below it in our own type. The gauge ends at 120 %; the number may go on.
 */
final class GaugeView extends VBox {
    private static final double SIDE_PX = 170;
    private static final double MOST = 120;
    private static final double BAR_SHADE = 0.22;

    private final Texts texts;
    private final Label number = new Label();
    private final Region ink = new Region();
    private final Region paper = new Region();
    private final Tile ring =
            TileBuilder.create()
                    .skinType(Tile.SkinType.GAUGE2)
                    .prefSize(SIDE_PX, SIDE_PX)
                    .animated(false)
                    .minValue(0)
                    .maxValue(MOST)
                    .valueVisible(false)
                    .minValueVisible(false)
                    .maxValueVisible(false)
                    .build();

    GaugeView(Texts texts) {
        this.texts = texts;
        getStyleClass().add("gauge");
        ink.getStyleClass().add("gauge-ink");
        paper.getStyleClass().add("gauge-paper");
        setAccessibleRole(AccessibleRole.TEXT);
        var about = new Label(texts.get("board.card.gauge"));
        about.getStyleClass().add("text-note");
        ring.setMinSize(SIDE_PX, SIDE_PX);
        ring.setMaxSize(SIDE_PX, SIDE_PX);
        ink.setManaged(false);
        paper.setManaged(false);
        number.getStyleClass().add("text-lead");
        getChildren().addAll(new StackPane(ink, paper, ring), number, about);
    }

    void show(double percent, Status status) {
        StatusMark.mark(this, status);
        ring.setValue(Math.min(MOST, percent));
        number.setText(
                texts.get("board.card.gauge.value", Numbers.format(percent, 1, texts.locale())));
        setAccessibleText(
                texts.get("board.card.gauge.spoken", Numbers.format(percent, 1, texts.locale())));
        requestLayout();
    }

    /** The tokens are known once the style sheets are applied. */
    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        var back = fill(paper);
        ring.setBackgroundColor(back);
        ring.setBarBackgroundColor(back.interpolate(text(), BAR_SHADE));
        ring.setBarColor(fill(ink));
        ring.setNeedleColor(text());
        ring.setTextColor(text());
        ring.setForegroundColor(text());
    }

    private Color text() {
        var border = paper.getBorder();
        return border != null && border.getStrokes().getFirst().getTopStroke() instanceof Color c
                ? c
                : Color.GRAY;
    }

    private static Color fill(Region region) {
        var background = region.getBackground();
        return background != null && background.getFills().getFirst().getFill() instanceof Color c
                ? c
                : Color.GRAY;
    }
}
