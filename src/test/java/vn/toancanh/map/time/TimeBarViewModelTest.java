package vn.toancanh.map.time;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.toancanh.area.TerritoryEvent;
import vn.toancanh.base.Bilingual;
import vn.toancanh.base.Period;

class TimeBarViewModelTest {
    private static final long SECOND = 1_000_000_000;
    private static final int NOW = TimeBarViewModel.NOW;

    private final List<Integer> told = new ArrayList<>();
    private final TimeBarViewModel model = new TimeBarViewModel(told::add);

    @BeforeEach
    void twelveMonths() {
        model.show(new PlayTrack(months("2025-01", 12), List.of()));
        model.openProperty().set(true);
    }

    @Test
    void playsFromTheBeginningStepByStepAndStopsAtTheEnd() {
        model.speedProperty().set(2);
        model.toggle();
        assertEquals(0, model.stepProperty().get());

        for (int pulse = 0; pulse <= 60; pulse++) {
            model.tick(SECOND + pulse * SECOND / 10);
        }
        assertEquals(IntStream.range(0, 12).boxed().toList(), told);
        assertFalse(model.playingProperty().get());
    }

    @Test
    void whenPulsesAreLateStepsAreLeftOutAndNoneIsQueued() {
        model.speedProperty().set(10);
        model.toggle();
        model.tick(SECOND);
        model.tick(SECOND + SECOND / 2);
        model.tick(SECOND + SECOND / 2 + 1);
        assertEquals(List.of(0, 5), told);
    }

    @Test
    void aHandEndsThePlayingAndGoesNoFartherThanTheTrack() {
        model.back();
        assertEquals(10, model.stepProperty().get());
        model.seek(99);
        assertEquals(11, model.stepProperty().get());
        model.forward();
        assertEquals(11, model.stepProperty().get());
        model.toggle();
        assertTrue(model.playingProperty().get());
        model.forward();
        assertFalse(model.playingProperty().get());
        assertEquals(1, model.stepProperty().get());
    }

    @Test
    void closingTheBarOrAskingForItLeadsBackToThePresent() {
        model.seek(3);
        model.now();
        assertEquals(NOW, model.stepProperty().get());
        model.seek(4);
        model.toggle();
        model.openProperty().set(false);
        assertEquals(NOW, model.stepProperty().get());
        assertFalse(model.playingProperty().get());
        assertEquals(List.of(3, NOW, 4, NOW), told);
    }

    @Test
    void anotherTrackIsShownAtTheMomentOneWasAt() {
        model.seek(5);
        model.show(new PlayTrack(months("2024-07", 24), List.of()));
        assertEquals(11, model.stepProperty().get());
        model.show(new PlayTrack(List.of(Period.parse("2024"), Period.parse("2025")), List.of()));
        assertEquals(1, model.stepProperty().get());
    }

    @Test
    void eventsAreNamedDuringTheStepsTheyTouchAndOnlyThere() {
        var storm = event("storm", "2025-03-30T17:00:00Z", "2025-04-02T00:00:00Z");
        var going = event("outbreak", "2025-11-05T00:00:00Z", null);
        var before = event("flood", "2023-01-01T00:00:00Z", "2023-02-01T00:00:00Z");
        var track = new PlayTrack(months("2025-01", 12), List.of(going, before, storm));

        assertEquals(List.of(storm, going), track.events());
        assertEquals(List.of(), track.during(1));
        assertEquals(List.of(storm), track.during(2));
        assertEquals(List.of(storm), track.during(3));
        assertEquals(List.of(going), track.during(10));
        assertEquals(List.of(going), track.during(11));
    }

    @Test
    void stepsAreEquallyLongOnTheTrack() {
        var track = new PlayTrack(months("2025-01", 12), List.of());
        for (int i = 0; i < 12; i++) {
            assertEquals(i / 12.0, track.place(track.steps().get(i).from()), 1e-12);
            assertEquals(i, track.stepAt((i + 0.5) / 12));
        }
        assertEquals(1, track.place(Instant.parse("2027-01-01T00:00:00Z")));
        assertEquals(11, track.stepAt(1));
        assertEquals(0, track.stepAt(-0.2));
    }

    private static List<Period> months(String first, int count) {
        return IntStream.range(0, count).mapToObj(Period.parse(first)::plus).toList();
    }

    private static TerritoryEvent event(String kind, String from, @Nullable String to) {
        var span =
                new TerritoryEvent.Span(Instant.parse(from), to == null ? null : Instant.parse(to));
        return new TerritoryEvent(kind, kind, Bilingual.same(kind), span, List.of());
    }
}
