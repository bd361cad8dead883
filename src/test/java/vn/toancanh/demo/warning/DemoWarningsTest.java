package vn.toancanh.demo.warning;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import vn.toancanh.alert.cap.CapAlert;
import vn.toancanh.alert.capbook.MessageBook;
import vn.toancanh.alert.capread.CapReader;
import vn.toancanh.demo.DemoClock;
import vn.toancanh.demo.DemoSettings;
import vn.toancanh.demo.DemoTerritory;
import vn.toancanh.warehouse.Holdings.Resource;

/** What the weather service of the demo says, and when. */
class DemoWarningsTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 21);
    private static final Instant MORNING = DemoClock.morning(DAY);
    private static final Instant LATER = MORNING.plus(Duration.ofDays(9));

    private static DemoTerritory at(DemoSettings settings, Instant now) {
        return DemoTerritory.of(settings, Clock.fixed(now, ZoneOffset.UTC));
    }

    private static List<CapAlert> messages(DemoSettings settings, Instant now) {
        return at(settings, now).warnings().stream()
                .map(each -> CapReader.read(each.message().getBytes(StandardCharsets.UTF_8)))
                .map(reading -> {
                    assertEquals(List.of(), reading.faults());
                    return Objects.requireNonNull(reading.message());
                })
                .toList();
    }

    @Test
    void everyMessageOfEverySeedAndOfTheCountryIsValid() {
        for (int seed = 1; seed <= 6; seed++) {
            var province = new DemoSettings(12 + 9 * seed, seed, DAY);
            assertEquals(6, messages(province, LATER).size(), "seed " + seed);
            assertEquals(6, messages(province.country(), LATER).size(), "country " + seed);
        }
    }

    @Test
    void atTheStartTheSecondUpdateOfTheStormAndTheFloodHold() {
        var settings = new DemoSettings(24, 42, DAY);
        var book = MessageBook.of(messages(settings, MORNING));
        var headlines =
                book.inForce(MORNING).stream()
                        .map(each -> each.infos().getFirst().headline())
                        .toList();
        assertEquals(2, headlines.size(), headlines.toString());
        assertTrue(headlines.stream().anyMatch(each -> each.contains("đang đổ bộ")));
        assertEquals(1, book.unreal(MORNING).size());
    }

    @Test
    void afterTheStormItIsCancelledAndNothingHolds() {
        var book = MessageBook.of(messages(new DemoSettings(24, 42, DAY), LATER));
        assertEquals(List.of(), book.inForce(LATER));
        assertEquals(List.of(), book.faults());
        var kinds = book.real(LATER).stream().map(each -> each.message().kind()).toList();
        assertTrue(kinds.contains(CapAlert.Kind.CANCEL), kinds.toString());
    }

    @Test
    void eachIsWrittenInBothLanguagesAndStatesALevel() {
        for (var message : messages(new DemoSettings(24, 42, DAY), MORNING)) {
            var languages = message.infos().stream().map(info -> info.language()).toList();
            assertEquals(List.of("vi-VN", "en-US"), languages);
            assertTrue(message.infos().stream().allMatch(info -> !info.parameters().isEmpty()));
        }
    }

    @Test
    void nothingIsToldBeforeItIsSentAndTheVersionMovesWithEach() {
        var settings = new DemoSettings(24, 42, DAY);
        var month = MORNING.minus(Duration.ofDays(30));
        assertEquals(List.of(), at(settings, month).warnings());
        for (var warning : at(settings, LATER).warnings()) {
            var before = at(settings, warning.sent().minusSeconds(1));
            var then = at(settings, warning.sent());
            assertEquals(before.warnings().size() + 1, then.warnings().size());
            assertTrue(!before.version(Resource.WARNINGS).equals(then.version(Resource.WARNINGS)));
        }
    }
}
