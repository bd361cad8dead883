package vn.toancanh.base.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class VietnameseOrderTest {
    @Test
    void lettersWithMarksAreLettersOfTheirOwn() {
        assertSorted(
                List.of(
                        "a", "ă", "â", "b", "c", "d", "đ", "e", "ê", "g", "h", "i", "k", "l", "m",
                        "n", "o", "ô", "ơ", "p", "q", "r", "s", "t", "u", "ư", "v", "x", "y"));
    }

    @Test
    void tonesDecideOnlyBetweenTheSameLetters() {
        assertSorted(List.of("ma", "mà", "mả", "mã", "má", "mạ", "mă", "mằ", "mâ", "mậ", "mb"));
        assertSorted(List.of("Hoà An", "Hoa Bình", "Hoà Bình", "Hoá Bình"));
    }

    @Test
    void namesThatStartWithDStrokeComeAfterAllThatStartWithD() {
        assertSorted(List.of("Da", "Dương", "Dy", "Đà Nẵng", "Đắk Lắk", "Đông", "Em"));
    }

    @Test
    void shorterNamesAndSpacesComeFirst() {
        assertSorted(List.of("", "An", "An Bình", "An-Bình", "Anh"));
    }

    @Test
    void numbersSortBySize() {
        assertSorted(List.of("Phường 1", "Phường 2", "Phường 10", "Phường 100", "Phường An"));
    }

    @Test
    void smallBeforeCapitalAndBothUnicodeFormsTogether() {
        assertSorted(List.of("đà", "Đà", "đả"));
        var decomposed = Normalizer.normalize("ậ", Normalizer.Form.NFD);
        assertSorted(List.of("ẫ", decomposed, "b"));
    }

    private static void assertSorted(List<String> expected) {
        for (long seed = 1; seed <= 20; seed++) {
            var shuffled = new ArrayList<>(expected);
            Collections.shuffle(shuffled, new Random(seed));
            shuffled.sort(VietnameseOrder.NAMES);
            assertEquals(expected, shuffled, "seed " + seed);
        }
    }
}
