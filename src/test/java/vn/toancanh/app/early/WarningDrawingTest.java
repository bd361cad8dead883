package vn.toancanh.app.early;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.toancanh.alert.cap.CapAlert;
import vn.toancanh.alert.cap.CapInfo.Category;
import vn.toancanh.alert.cap.CapInfo.Certainty;
import vn.toancanh.alert.cap.CapInfo.Response;
import vn.toancanh.alert.cap.CapInfo.Severity;
import vn.toancanh.alert.cap.CapInfo.Urgency;
import vn.toancanh.alert.cap.CapPoint;
import vn.toancanh.alert.capreach.Reach;
import vn.toancanh.alert.capread.CapReading;
import vn.toancanh.alert.capwrite.CapChain;
import vn.toancanh.alert.capwrite.OwnWarning;
import vn.toancanh.alert.hazard.HazardLevel;
import vn.toancanh.app.received.Warnings;
import vn.toancanh.area.Area;
import vn.toancanh.area.AreaLevel;
import vn.toancanh.area.AreaTree;
import vn.toancanh.area.Boundary;
import vn.toancanh.area.Validity;
import vn.toancanh.base.AreaCode;
import vn.toancanh.base.Bilingual;
import vn.toancanh.base.Period;
import vn.toancanh.fx.Texts;
import vn.toancanh.map.early.AreaMark;
import vn.toancanh.map.early.AreaMark.Hatch;
import vn.toancanh.map.geometry.Mercator;
import vn.toancanh.map.shade.MapPalette;

/** What becomes of warnings on the map, from the first Alert to the Cancel. */
class WarningDrawingTest {
    private static final Instant START = Instant.parse("2026-09-01T00:00:00Z");
    private static final Duration HOUR = Duration.ofHours(1);
    private static final AreaCode HOME = new AreaCode("P1");
    private static final Reach REACH = reach();

    @TempDir Path folder;

    private static Reach reach() {
        var areas = new ArrayList<Area>();
        areas.add(
                new Area(
                        HOME,
                        new Bilingual("Tỉnh", "Province"),
                        AreaLevel.PROVINCE,
                        null,
                        Validity.ALWAYS));
        var boundaries = new ArrayList<Boundary>();
        for (var place : Grid.of(4, 4)) {
            var name = new Bilingual(place.name(), place.name());
            areas.add(new Area(place.code(), name, AreaLevel.COMMUNE, HOME, Validity.ALWAYS));
            boundaries.add(new Boundary(place.code(), Validity.ALWAYS, place.shape()));
        }
        var day = LocalDate.ofInstant(START, Period.ZONE);
        return new Reach(new AreaTree(areas), boundaries, day, _ -> OptionalLong.of(1_000));
    }

    private static CapChain chain(CapAlert.Status status, String episode) {
        var name = new Bilingual("Đài Khí tượng", "Weather service");
        return CapChain.of(new CapChain.Sender("kttv@x.example", name, status), episode);
    }

    private static OwnWarning warning(HazardLevel level, double east) {
        var ring =
                List.of(
                        new CapPoint(14.95, 107.95),
                        new CapPoint(15.05, 107.95),
                        new CapPoint(15.05, 107.95 + east),
                        new CapPoint(14.95, 107.95 + east),
                        new CapPoint(14.95, 107.95));
        return new OwnWarning(
                new OwnWarning.Words(
                        new Bilingual("Bão", "Storm"),
                        new Bilingual("Bão gần bờ", "Storm near the coast"),
                        null,
                        new Bilingual("Ở trong nhà", "Stay inside")),
                List.of(Category.MET),
                List.of(Response.SHELTER),
                new OwnWarning.Grade(Urgency.IMMEDIATE, Severity.SEVERE, Certainty.OBSERVED, level),
                START,
                START.plus(HOUR.multipliedBy(24)),
                List.of(
                        new OwnWarning.Place(
                                new Bilingual("Ven biển", "Coast"), List.of(), List.of(ring))));
    }

    /** An Alert at once, an Update after two hours, a Cancel after four. */
    private static CapChain storm() {
        return chain(CapAlert.Status.ACTUAL, "bao")
                .warn(warning(HazardLevel.THREE, 0.2), START)
                .warn(warning(HazardLevel.FOUR, 0.3), START.plus(HOUR.multipliedBy(2)))
                .cancel(new Bilingual("Hết bão", "Over"), START.plus(HOUR.multipliedBy(4)));
    }

    private Warnings received(List<CapAlert> messages) {
        var warnings = new Warnings(folder, true);
        warnings.take(messages.stream().map(each -> new CapReading(each, List.of())).toList());
        return warnings;
    }

    private static Drawing drawn(Warnings warnings, WarningDrawing.Asked asked) {
        var words = new WarningWords(Texts.strict(Texts.VIETNAMESE), unit -> "Xã " + unit.value());
        return new WarningDrawing(
                        words,
                        EarlyLook.of(MapPalette.DARK, 12),
                        (areas, _) ->
                                new WarningReach.Ground(
                                        Mercator.project(REACH.ground(areas)),
                                        REACH.of(areas),
                                        Map.of(Grid.code(0), 1_000L)))
                .of(warnings.state(), asked);
    }

    private static WarningDrawing.Asked at(Instant now) {
        return new WarningDrawing.Asked(now, true, false, false);
    }

    private static List<String> headed(Drawing drawing) {
        return drawing.marks().stream().map(mark -> mark.badge().word()).toList();
    }

    @Test
    void anUpdateTakesThePlaceOfItsAlertAndACancelLeavesNothing() {
        var messages = storm().messages();
        var now = START.plus(HOUR.multipliedBy(5));
        assertEquals(
                List.of("Cấp 3 · Bão"), headed(drawn(received(messages.subList(0, 1)), at(now))));
        assertEquals(
                List.of("Cấp 4 · Bão"), headed(drawn(received(messages.subList(0, 2)), at(now))));
        assertEquals(List.of(), headed(drawn(received(messages), at(now))));
    }

    @Test
    void theOrderInWhichMessagesComeChangesNothing() {
        var messages = storm().messages();
        assertEquals(List.of(), headed(drawn(received(messages.reversed()), at(START.plus(HOUR)))));
    }

    @Test
    void aWarningGoesAtItsTimeWithoutAMessage() {
        var warnings = received(storm().messages().subList(0, 1));
        var end = START.plus(HOUR.multipliedBy(24));
        assertEquals(1, drawn(warnings, at(end.minusSeconds(1))).marks().size());
        assertEquals(0, drawn(warnings, at(end)).marks().size());
        assertEquals(List.of(), drawn(warnings, at(end)).listed());
    }

    @Test
    void whatIsOverIsListedOnlyWhenAskedForAndSaysHowItEnded() {
        var warnings = received(storm().messages());
        var now = START.plus(HOUR.multipliedBy(5));
        var past = drawn(warnings, new WarningDrawing.Asked(now, true, true, false));
        assertEquals(List.of(), past.marks());
        var whens = past.listed().stream().map(each -> each.warning().when()).toList();
        assertEquals(2, whens.size());
        assertTrue(whens.get(0).contains("Đã hủy lúc 11:00 01/09/2026"), whens.get(0));
        assertTrue(
                whens.get(1).contains("Đã thay bằng bản tin mới lúc 09:00 01/09/2026"),
                whens.get(1));
        assertTrue(past.listed().stream().allMatch(each -> each.warning().over()));
    }

    @Test
    void atAPastMomentOnlyWhatHadBeenSentByThenHolds() {
        var warnings = received(storm().messages());
        var then = START.plus(HOUR);
        var past = drawn(warnings, new WarningDrawing.Asked(then, false, false, false));
        assertEquals(List.of("Cấp 3 · Bão"), headed(past));
    }

    @Test
    void anExerciseIsNotShownUnlessAskedForAndThenBearsItsWordAcross() {
        for (var status : List.of(CapAlert.Status.EXERCISE, CapAlert.Status.TEST)) {
            var unreal = chain(status, "thu").warn(warning(HazardLevel.FIVE, 0.2), START);
            var warnings = received(unreal.messages());
            var now = START.plus(HOUR);
            assertEquals(List.of(), drawn(warnings, at(now)).marks());
            assertEquals(List.of(), drawn(warnings, at(now)).listed());

            var asked = drawn(warnings, new WarningDrawing.Asked(now, true, false, true));
            var mark = asked.marks().getLast();
            assertTrue(List.of("DIỄN TẬP", "THỬ NGHIỆM").contains(mark.across()), mark.across());
            assertEquals(Hatch.NONE, mark.look().hatch());
            assertFalse(mark.look().dash().isEmpty());
            assertEquals(Map.of(), asked.notes(), "no unit is said to be warned");
            var level = asked.listed().getLast().warning().level();
            assertTrue(level.startsWith(mark.across() + " · "), level);
            var legend = String.join("|", asked.legend().words());
            assertTrue(legend.contains(mark.across() + " (không có thật): 1"), legend);
        }
    }

    @Test
    void levelsHaveTheirLegalColourAndAHatchingAndAWordOfTheirOwn() {
        var hatches = new ArrayList<Hatch>();
        for (var level : HazardLevel.values()) {
            var one = chain(CapAlert.Status.ACTUAL, "cap-" + level.number());
            var warnings = new Warnings(folder.resolve(level.name()), true);
            var message = one.warn(warning(level, 0.2), START).messages().getFirst();
            warnings.take(List.of(new CapReading(message, List.of())));
            AreaMark mark = drawn(warnings, at(START.plus(HOUR))).marks().getFirst();
            assertEquals(level.rgb() | 0xFF000000, mark.look().colour());
            assertEquals("Cấp " + level.number() + " · Bão", mark.badge().word());
            hatches.add(mark.look().hatch());
        }
        assertEquals(5, hatches.stream().distinct().count());
        assertFalse(hatches.contains(Hatch.NONE));
    }

    @Test
    void theCardSaysWhatWhenFromWhomAndWhomItReaches() {
        var drawing = drawn(received(storm().messages().subList(0, 1)), at(START.plus(HOUR)));
        var lines = drawing.marks().getFirst().lines();
        assertEquals(
                List.of(
                        "Bão gần bờ",
                        "Cấp 3: rủi ro lớn",
                        "Từ 07:00 01/09/2026 đến 07:00 02/09/2026",
                        "Đài Khí tượng · gửi lúc 07:00 01/09/2026",
                        "Ảnh hưởng 2 đơn vị, 2.000 dân",
                        "Xã U100: 100 % diện tích, 1.000 dân",
                        "Xã U101: 100 % diện tích, — dân"),
                lines);
        assertTrue(drawing.notes().get(Grid.code(0)).startsWith("⚠ Cấp 3 · Bão"));
        assertEquals(List.of("Cấp 3: rủi ro lớn (da cam): 1 cảnh báo"), drawing.legend().words());
    }

    @Test
    void aLevelThatIsNotStatedIsMarkedAsAnEstimate() {
        var message =
                chain(CapAlert.Status.ACTUAL, "khong-cap")
                        .warn(warning(null, 0.2), START)
                        .messages();
        var drawing = drawn(received(message), at(START.plus(HOUR)));
        assertEquals(List.of("Cấp 3 (ước tính) · Bão"), headed(drawing));
        assertTrue(drawing.listed().getFirst().warning().level().contains("ước tính"));
    }
}
