package vn.toancanh.map.paper;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class TypeFacesTest {
    @Test
    void marksOfVietnameseAreWrittenHoweverTheyCame() throws IOException {
        try (var faces = new TypeFaces()) {
            var written =
                    faces.writable("Tru\u031bo\u031b\u0300ng Sa, Đắk Lắk", Letters.Face.USUAL);

            assertEquals("Trường Sa, Đắk Lắk", written);
            assertEquals("Chợ ? ăn", faces.writable("Chợ \uD83C\uDF5C ăn", Letters.Face.USUAL));
        }
    }

    @Test
    void linesBreakBetweenWordsAndAWordIsNeverCut() throws IOException {
        try (var faces = new TypeFaces()) {
            var text = "Quần đảo Trường Sa (Khánh Hoà)";
            double width = faces.width("Quần đảo Trường", Letters.Face.USUAL, 10) + 0.1;

            var lines = faces.lines(text, Letters.Face.USUAL, 10, width);

            assertEquals(List.of("Quần đảo Trường", "Sa (Khánh Hoà)"), lines);
            assertEquals(
                    List.of("Sa", "(Khánh", "Hoà)"),
                    faces.lines("Sa (Khánh Hoà)", Letters.Face.USUAL, 10, 1));
        }
    }

    /** A letter is as wide in its outline as it is measured, less the room at its sides. */
    @Test
    void outlinesStandWhereTheTextWouldStand() throws IOException {
        try (var faces = new TypeFaces()) {
            var letters = new Letters(Letters.Face.STRONG, 100, 0xFF000000);
            var box = faces.outline("HH", 20, 50, letters).getBounds2D();
            double width = faces.width("HH", Letters.Face.STRONG, 100);

            assertTrue(box.getMinX() > 20 && box.getMaxX() < 20 + width, box.toString());
            assertTrue(box.getWidth() > 0.8 * width, box.toString());
            assertEquals(50, box.getMaxY(), 0.01);
        }
    }
}
