package vn.toancanh.board.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Locale;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.toancanh.board.figure.ChartSpec;
import vn.toancanh.fx.FxToolkit;
import vn.toancanh.fx.Pictures;
import vn.toancanh.fx.Texts;
import vn.toancanh.fx.Theme;

/** Every kind of chart as it is seen; the pictures are left in target/pictures. */
@Tag("screen")
class ChartPicturesTest {

    private record Size(int width, int height, double body) {}

    private static final List<Size> DESK = List.of(new Size(480, 280, 14), new Size(960, 540, 14));
    private static final List<Size> WALL = List.of(new Size(1880, 1000, 34));

    @Test
    void everyChartIsDrawnInEveryLookAndSize() {
        SampleCharts.all()
                .forEach((name, spec) -> {
                    for (var theme : Theme.values()) {
                        for (var size : theme == Theme.WALL ? WALL : DESK) {
                            var image = picture(spec, theme, size);
                            assertEquals(size.width(), (int) image.getWidth());
                            Pictures.save(
                                    image,
                                    "chart-%s-%s-%d"
                                            .formatted(
                                                    name,
                                                    theme.name().toLowerCase(Locale.ROOT),
                                                    size.width()));
                        }
                    }
                });
    }

    private static WritableImage picture(ChartSpec spec, Theme theme, Size size) {
        return FxToolkit.on(() -> {
            var chart = new ChartView(Texts.strict(Texts.VIETNAMESE));
            chart.show(spec);
            var card = new StackPane(chart);
            card.setStyle("-fx-background-color: -tc-surface-1; -fx-padding: 12;");
            var page = new StackPane(card);
            var scene = FxToolkit.laidOut(page, theme, size.body(), size.width(), size.height());
            return scene.snapshot(null);
        });
    }
}
