package vn.toancanh.fx;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import javafx.scene.text.Text;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("screen")
class FontTest {
    private static final List<String> FAMILIES =
            List.of("Noto Sans", "Noto Sans Medium", "Noto Sans SemiBold");

    @Test
    void figuresOfEveryWeightAreTabular() {
        FxToolkit.run(() -> {
            Theme.loadFonts();
            for (var family : FAMILIES) {
                for (var weight : List.of(FontWeight.NORMAL, FontWeight.BOLD)) {
                    var widths = new HashSet<Double>();
                    for (var digit = '0'; digit <= '9'; digit++) {
                        widths.add(width(String.valueOf(digit), family, weight));
                    }
                    assertEquals(1, widths.size(), family + " " + weight);
                }
            }
        });
    }

    @Test
    void theStyleSheetFindsTheFourWeights() {
        var names =
                FxToolkit.on(() -> {
                    var normal = label("");
                    var medium = label("-fx-font-family: 'Noto Sans Medium'");
                    var semiBold = label("-fx-font-family: 'Noto Sans SemiBold'");
                    var bold = label("-fx-font-weight: bold");
                    var labels = List.of(normal, medium, semiBold, bold);
                    var box = new VBox();
                    box.getChildren().addAll(labels);
                    FxToolkit.laidOut(box, Theme.DARK, 14, 400, 200);
                    return labels.stream().map(each -> each.getFont().getName()).toList();
                });
        assertEquals(
                List.of(
                        "Noto Sans Regular",
                        "Noto Sans Medium",
                        "Noto Sans SemiBold",
                        "Noto Sans Bold"),
                names);
    }

    /** A missing glyph would be drawn by a fall-back font of another width. */
    @Test
    void stackedVietnameseMarksAddNoWidth() {
        FxToolkit.run(() -> {
            Theme.loadFonts();
            assertEquals(
                    width("EUAAOya", FAMILIES.getFirst(), FontWeight.NORMAL),
                    width("ỆỤẪẶỘỹằ", FAMILIES.getFirst(), FontWeight.NORMAL),
                    0.51);
            assertTrue(width("Đ", FAMILIES.getFirst(), FontWeight.NORMAL) > 0);
        });
    }

    private static Label label(String style) {
        var label = new Label("1.284");
        label.setStyle(style);
        return label;
    }

    private static double width(String text, String family, FontWeight weight) {
        var node = new Text(text);
        node.setFont(Font.font(family, weight, 40));
        return node.getLayoutBounds().getWidth();
    }
}
