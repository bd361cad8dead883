package vn.toancanh.map.classes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClassMethodTest {
    @Test
    void aMethodIsWrittenInAWord() {
        assertEquals(new ClassMethod.Natural(5), ClassMethod.parse("natural:5"));
        assertEquals(new ClassMethod.Quantile(7), ClassMethod.parse("quantile"));
        assertEquals(
                new ClassMethod.Manual(List.of(10.0, 20.0)), ClassMethod.parse("manual:10;20"));
        assertEquals(
                new ClassMethod.Manual(List.of(50.0, 70.5, 90.0)),
                ClassMethod.parse("manual:50,70.5,90"));
        assertEquals(new ClassMethod.AroundTarget(), ClassMethod.parse("target"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "jenks",
                "quantile:1",
                "equal:12",
                "equal:2.5",
                "natural:x",
                "around:",
                "around:NaN",
                "manual:1;b",
                "manual:50,40",
                "manual:1,2,3,4,5,6,7,8,9,10,11"
            })
    void whatIsNoMethodIsRefusedByName(String text) {
        var refused = assertThrows(IllegalArgumentException.class, () -> ClassMethod.parse(text));
        var wrong = text.substring(text.lastIndexOf(text.contains(";") ? ";" : ":") + 1);
        assertTrue(refused.getMessage().contains(wrong), refused.getMessage());
    }

    /** By hand: 84 is 14 away from 98, which takes three classes of 5. */
    @Test
    void classesAroundATargetAreEquallyWideAndOnlyWhereValuesAre() {
        var breaks = new ClassMethod.Around(98, 3).breaks(List.of(84.0, 91.0, 97.0, 99.5));

        assertEquals(List.of(88.0, 93.0, 98.0), breaks.limits());
    }

    @Test
    void valuesThatAreAllEqualMakeOneClass() {
        var same = List.of(5.0, 5.0, 5.0);
        for (var word : List.of("quantile", "equal", "natural", "deviation")) {
            assertEquals(1, ClassMethod.parse(word).breaks(same).classes(), word);
            assertEquals(1, ClassMethod.parse(word).breaks(List.of()).classes(), word);
        }
    }
}
