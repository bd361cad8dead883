package vn.toancanh.alert.console;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import javafx.collections.ListChangeListener;
import org.junit.jupiter.api.Test;
import vn.toancanh.alert.AlertKey;
import vn.toancanh.alert.Severity;
import vn.toancanh.alert.console.ConsoleFilter.Shelf;
import vn.toancanh.alert.desk.AlertDesk.Happening;
import vn.toancanh.alert.life.Stimulus;
import vn.toancanh.alert.listing.AlertFeed;
import vn.toancanh.alert.listing.AlertRow;
import vn.toancanh.alert.listing.AlertWorld;
import vn.toancanh.fx.Texts;

class ConsoleViewModelTest {
    private static final int MANY = 20_000;
    private static final Texts TEXTS = Texts.strict(Texts.VIETNAMESE);

    private final AtomicLong compared = new AtomicLong();
    private final AlertWorld world = new AlertWorld();
    private final AlertFeed feed =
            new AlertFeed(world.desk, world.words(TEXTS), world.clock, () -> {});
    private final ConsoleViewModel model = new ConsoleViewModel(this::counted);

    private Comparator<AlertRow> counted(Comparator<AlertRow> order) {
        return (one, other) -> {
            compared.incrementAndGet();
            return order.compare(one, other);
        };
    }

    private void show() {
        feed.prepare();
        model.apply(feed.take());
    }

    private void begin() {
        model.lookAs(world.persona());
        model.tick(AlertWorld.NOW);
        feed.follow();
        show();
    }

    private List<AlertKey> shown() {
        return model.rows().stream().map(AlertRow::key).toList();
    }

    @Test
    void whatToDoFirstStandsFirst() {
        world.fillDay();
        begin();
        var expected = new ArrayList<>(model.rows());
        expected.sort(
                Comparator.comparing((AlertRow row) -> !row.wantsSeeing())
                        .thenComparing(AlertRow::severity, Comparator.reverseOrder())
                        .thenComparing(AlertRow::since, Comparator.reverseOrder()));
        assertEquals(expected, List.copyOf(model.rows()));
        assertEquals(world.key("rain", 3), shown().getFirst());
        assertEquals(7, shown().size());
    }

    @Test
    void aBatchAmongTwentyThousandRowsCostsOneSortOfWhatChanged() {
        for (int i = 0; i < MANY; i++) {
            world.happen(
                    List.of(
                            world.fires(
                                    new AlertKey(
                                            "rain", world.key("rain", i % 9_999).area(), "p" + i),
                                    Severity.values()[i % 3],
                                    Duration.ofSeconds(60 + i),
                                    100)));
        }
        begin();
        assertEquals(MANY, model.rows().size());
        var random = new Random(7);
        var told = new AtomicLong();
        model.rows().addListener((ListChangeListener<AlertRow>) _ -> told.incrementAndGet());
        for (int batch = 0; batch < 50; batch++) {
            var changed = new ArrayList<Happening>();
            var keys = shown();
            for (int i = 0; i < 84; i++) {
                var key = keys.get(random.nextInt(MANY));
                var next = Severity.values()[random.nextInt(3)];
                changed.add(world.fires(key, next, Duration.ZERO, 200));
            }
            world.happen(changed);
            compared.set(0);
            told.set(0);
            show();
            // Sorting 84 rows takes fewer than 84 · 7, finding the old and new place of each 84 ·
            // 30;
            // a sort of all rows would take more than one comparison for each of them.
            assertTrue(compared.get() < 84 * 37, compared + " comparisons");
            assertTrue(told.get() <= 1, "one change of the list");
        }
        var order = RowOrder.URGENT.upwards();
        assertTrue(
                IntStream.range(1, MANY)
                        .allMatch(i ->
                                order.compare(model.rows().get(i - 1), model.rows().get(i)) < 0),
                "still in order");
    }

    @Test
    void chipsCountWhatTheyHold() throws Exception {
        world.fillDay();
        begin();
        var away = world.key("waste", 0);
        world.desk.act(
                away,
                new Stimulus.Shelve(
                        "s1",
                        AlertWorld.NOW,
                        AlertWorld.OFFICER,
                        AlertWorld.NOW.plus(Duration.ofHours(1)),
                        false,
                        "đang dọn"));
        var seen = world.key("waste", 4);
        world.desk.act(
                seen, new Stimulus.Acknowledge("a1", AlertWorld.NOW, AlertWorld.OFFICER, ""));
        show();
        var counts = model.countsProperty().get();
        assertEquals(5, counts.of(Shelf.OPEN));
        assertEquals(4, counts.of(Shelf.MINE), "rain and dossiers are of the duty officer");
        assertEquals(1, counts.of(Shelf.AWAY));
        assertEquals(1, counts.of(Shelf.CLOSED), "ended and then seen");
        for (var shelf : Shelf.values()) {
            model.filter(ConsoleFilter.OPEN.with(shelf));
            assertEquals(counts.of(shelf), model.rows().size(), shelf.name());
        }
        model.tick(AlertWorld.NOW.plus(Duration.ofHours(25)));
        assertEquals(0, model.countsProperty().get().of(Shelf.CLOSED), "a day later");
    }

    @Test
    void theSearchNeedsNoDiacritics() {
        world.fillDay();
        begin();
        model.filter(ConsoleFilter.OPEN.with("hai yen"));
        assertEquals(List.of(world.key("dengue", 2)), shown());
        model.filter(ConsoleFilter.OPEN.with(Set.of(Severity.MEDIUM)));
        assertEquals(2, shown().size());
    }

    @Test
    void aFilterHoldsForWhatComesLater() {
        world.fillDay();
        begin();
        model.filter(ConsoleFilter.OPEN.with(Set.of(Severity.HIGH)));
        world.fire("waste", 7, Severity.LOW, 1);
        world.fire("rain", 7, Severity.HIGH, 1);
        show();
        assertEquals(3, shown().size());
        assertEquals(world.key("rain", 7), shown().getFirst());
    }

    @Test
    void whatIsOpenedFromElsewhereIsShownWhateverTheFilter() {
        world.fillDay();
        begin();
        model.filter(ConsoleFilter.OPEN.with("khong co gi"));
        model.open(world.key("waste", 0));
        assertTrue(shown().contains(world.key("waste", 0)));
        assertEquals(world.key("waste", 0), model.chosenProperty().get().key());
    }

    @Test
    void areasSumWhatLiesInThem() {
        world.fillDay();
        begin();
        var areas = RollUp.of(model.rows());
        var home = areas.getFirst();
        assertEquals(1, areas.size());
        assertEquals(7, home.tally().all());
        assertEquals(2, home.tally().unseen(Severity.HIGH));
        assertEquals(
                home.tally().all(), home.areas().stream().mapToInt(a -> a.tally().all()).sum());
        assertTrue(home.areas().getFirst().tally().high() > 0, "the worst commune stands first");
    }
}
