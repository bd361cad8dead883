package vn.toancanh.alert.hazard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.toancanh.alert.Messages;
import vn.toancanh.alert.hazard.Combination.Meeting;
import vn.toancanh.fx.Texts;

/** Decision 18/2021/QĐ-TTg, article 4. */
class HazardLevelTest {
    @ParameterizedTest(name = "{0}, together {1}, one area {2}, serious {3}: {4} to {5}")
    @CsvSource({
        // one hazard alone is what it is, whatever else is said
        "3, false, false, false, 3, 3",
        "3, true, true, true, 3, 3",
        // several, but not at one time nor one after another
        "2 3, false, true, true, 3, 3",
        // several at one time in different areas
        "2 3, true, false, true, 3, 3",
        // several in one area: one up
        "2 3, true, true, false, 3, 4",
        "1 1, true, true, false, 1, 2",
        // with the danger of serious damage: two up
        "2 3, true, true, true, 3, 5",
        "1 2 1, true, true, true, 2, 4",
        // never above 5
        "4 4, true, true, true, 4, 5",
        "5 1, true, true, false, 5, 5"
    })
    void severalHazardsCombine(
            String levels, boolean together, boolean area, boolean serious, int base, int highest) {
        var hazards =
                Arrays.stream(levels.split(" ", -1))
                        .map(number -> level(Integer.parseInt(number)))
                        .toList();
        var combined = Combination.of(hazards, new Meeting(together, area, serious));
        assertEquals(level(base), combined.base());
        assertEquals(level(highest), combined.highest());
    }

    @Test
    void theTableHasNoHoleAndNeverLowersNorRaisesByMoreThanTwo() {
        for (var first : HazardLevel.values()) {
            for (var second : HazardLevel.values()) {
                for (var bits = 0; bits < 8; bits++) {
                    var meeting = new Meeting((bits & 1) > 0, (bits & 2) > 0, (bits & 4) > 0);
                    var combined = Combination.of(List.of(first, second), meeting);
                    var worst = Math.max(first.number(), second.number());
                    assertEquals(worst, combined.base().number());
                    var raise = combined.highest().number() - worst;
                    assertTrue(raise >= 0 && raise <= 2);
                }
            }
        }
    }

    @Test
    void theRaiseIsAPersonsWithinWhatIsAllowed() {
        var combined = Combination.of(List.of(level(2), level(3)), new Meeting(true, true, false));
        assertTrue(combined.allows(level(3)));
        assertTrue(combined.allows(level(4)));
        assertFalse(combined.allows(level(5)));
        assertFalse(combined.allows(level(2)));
        assertThrows(
                IllegalArgumentException.class,
                () -> Combination.of(List.of(), new Meeting(true, true, true)));
    }

    @Test
    void everyLevelHasAWordAColourAndAColourName() {
        var vi = Texts.strict(Locale.of("vi"));
        assertEquals("Cấp 1: rủi ro thấp", vi.get(level(1).textKey()));
        assertEquals(
                List.of("xanh dương nhạt", "vàng nhạt", "da cam", "đỏ", "tím"),
                Arrays.stream(HazardLevel.values())
                        .map(level -> vi.get(level.colourKey()))
                        .toList());
        assertEquals(
                5, Arrays.stream(HazardLevel.values()).map(HazardLevel::rgb).distinct().count());
        assertEquals(Optional.empty(), HazardLevel.of(0));
        assertEquals(Optional.empty(), HazardLevel.of(6));
        assertThrows(IllegalArgumentException.class, () -> level(2).raisedBy(-1));
    }

    @Test
    void aMessageStatesItsLevelOrItIsEstimatedFromItsSeverityAndNeverAs5() {
        var good = Messages.text("good-alert.xml");
        assertEquals(new MessageHazard.Stated(level(3)), hazard(good));
        assertEquals(
                new MessageHazard.Estimated(level(3)),
                hazard(good.replace("<value>3</value>", "<value>9</value>")));
        var silent = good.replace("VN-HazardLevel", "Other");
        assertEquals(
                new MessageHazard.Estimated(level(4)),
                hazard(silent.replace(">Severe<", ">Extreme<")));
        assertEquals(
                new MessageHazard.Estimated(level(2)),
                hazard(silent.replace(">Severe<", ">Moderate<")));
        assertEquals(
                new MessageHazard.Estimated(level(1)),
                hazard(silent.replace(">Severe<", ">Minor<")));
        var info = Messages.read(silent.replace(">Severe<", ">Unknown<")).message();
        assertEquals(
                Optional.empty(),
                MessageHazard.of(java.util.Objects.requireNonNull(info).infos().getFirst()));
    }

    private static MessageHazard hazard(String xml) {
        var message = java.util.Objects.requireNonNull(Messages.read(xml).message());
        return MessageHazard.of(message.infos().getFirst()).orElseThrow();
    }

    private static HazardLevel level(int number) {
        return HazardLevel.of(number).orElseThrow();
    }
}
