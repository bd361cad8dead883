package vn.toancanh.board.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.StackPane;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.toancanh.board.figure.ChartSpec;
import vn.toancanh.fx.FxToolkit;
import vn.toancanh.fx.Texts;
import vn.toancanh.fx.Theme;

/** Every kind of chart as it is seen; the pictures are left in target/pictures. */
@Tag("screen")
class ChartPicturesTest {
    private static final Path PICTURES = Path.of("target/pictures");

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
                            write(
                                    image,
                                    "chart-%s-%s-%d.png"
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

    private static void write(WritableImage image, String name) {
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        var copy = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                copy.setRGB(x, y, image.getPixelReader().getArgb(x, y));
            }
        }
        try {
            Files.createDirectories(PICTURES);
            ImageIO.write(copy, "png", PICTURES.resolve(name).toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
