package vn.toancanh.alert.grouping;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.toancanh.alert.AlertEvent;
import vn.toancanh.alert.AlertKey;
import vn.toancanh.alert.Severity;
import vn.toancanh.alert.desk.AlertDesk.Happening;
import vn.toancanh.alert.life.Stimulus;
import vn.toancanh.alert.listing.AlertFeed;
import vn.toancanh.alert.listing.AlertRow;
import vn.toancanh.alert.listing.AlertWorld;
import vn.toancanh.fx.Texts;

class GroupsViewModelTest {
    private static final Texts TEXTS = Texts.strict(Texts.VIETNAMESE);
    private static final int STORM = 600;

    private final AlertWorld world = new AlertWorld();
    private final AlertFeed feed =
            new AlertFeed(world.desk, world.words(TEXTS), world.clock, () -> {});
    private final FloodFeed flood = new FloodFeed(world.flood(), world.clock);
    private final GroupsViewModel groups = new GroupsViewModel();
    private final GroupWords words = new GroupWords(world.words(TEXTS), TEXTS);
    private final Map<AlertKey, AlertRow> rows = new HashMap<>();

    private void begin() {
        flood.follow();
        feed.follow();
        show();
    }

    private void show() {
        feed.prepare();
        flood.prepare();
        var batch = feed.take();
        rows.keySet().removeAll(batch.touched());
        batch.rows().forEach(row -> rows.put(row.key(), row));
        groups.apply(batch, flood.take());
    }

    private List<Group> shown() {
        return groups.of(rows.values().stream().filter(AlertRow::isOpen).toList());
    }

    /** One night: rain everywhere within an hour, in any order, and a few other things. */
    private void storm(long seed) {
        var random = new Random(seed);
        var all = new ArrayList<Happening>();
        for (int i = 0; i < STORM; i++) {
            var severity = Severity.values()[random.nextInt(3)];
            var ago = Duration.ofSeconds(60 + random.nextInt(3_600));
            all.add(world.fires(world.key("rain", i), severity, ago, 120));
        }
        world.happen(all);
        world.fire("dengue", 2, Severity.MEDIUM, 50);
        world.fire("waste", 4, Severity.LOW, 20);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void everyRawAlarmIsReachedByItsGroupAndItsAlert(long seed) {
        begin();
        storm(seed);
        show();
        var reached = new HashSet<String>();
        for (var group : shown()) {
            for (var key : group.keys()) {
                world.journal.of(key).stream().map(AlertEvent::id).forEach(reached::add);
            }
        }
        var raw =
                world.desk.states().keySet().stream()
                        .flatMap(key -> world.journal.of(key).stream())
                        .filter(AlertEvent::announced)
                        .map(AlertEvent::id)
                        .collect(Collectors.toSet());
        assertEquals(STORM + 2, raw.size());
        assertTrue(reached.containsAll(raw));
        assertEquals(3, shown().size());
    }

    @Test
    void theFirstSignStandsFirstInItsGroup() {
        begin();
        storm(4);
        show();
        var group = shown().getFirst();
        assertEquals("Bão, mưa lũ", words.cause(group));
        assertEquals("600 cảnh báo", words.size(group));
        assertEquals("600 đơn vị", words.place(group));
        var earliest =
                group.rows().stream()
                        .map(AlertRow::since)
                        .min(Comparator.naturalOrder())
                        .orElseThrow();
        assertEquals(earliest, group.rows().getFirst().since());
        assertTrue(group.isFirst(group.rows().getFirst()));
    }

    @Test
    void groupsWithSomethingUnseenAreCountedNotAlerts() throws Exception {
        begin();
        storm(5);
        show();
        assertEquals(3, groups.waitingProperty().get());
        world.desk.act(
                world.key("waste", 4),
                new Stimulus.Acknowledge("a", AlertWorld.NOW, AlertWorld.OFFICER, ""));
        show();
        assertEquals(2, groups.waitingProperty().get());
        for (int i = 0; i < STORM; i++) {
            world.desk.act(
                    world.key("rain", i),
                    new Stimulus.Acknowledge("s" + i, AlertWorld.NOW, AlertWorld.OFFICER, ""));
        }
        show();
        assertEquals(1, groups.waitingProperty().get());
        assertEquals(
                0,
                shown().stream()
                        .filter(g -> g.rows().size() > 1)
                        .findFirst()
                        .orElseThrow()
                        .unseen());
    }

    /** What is counted by what changes is what one would count by looking at all. */
    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13})
    void theCountStaysRightWhateverHappens(long seed) throws Exception {
        begin();
        var random = new Random(seed);
        var rules = List.of("rain", "dengue", "dossiers", "waste");
        for (int step = 0; step < 60; step++) {
            var key = world.key(rules.get(random.nextInt(4)), random.nextInt(6));
            var waits = world.desk.find(key).filter(state -> state.wantsSeeing()).isPresent();
            if (waits && random.nextBoolean()) {
                world.desk.act(
                        key,
                        new Stimulus.Acknowledge(
                                "a" + step, AlertWorld.NOW, AlertWorld.OFFICER, ""));
            } else {
                world.happen(
                        List.of(
                                world.fires(
                                        key,
                                        Severity.values()[random.nextInt(3)],
                                        Duration.ofMinutes(3_000 - 40L * step),
                                        120)));
            }
            show();
            var unseen = shown().stream().filter(group -> group.unseen() > 0).count();
            assertEquals(unseen, groups.waitingProperty().get());
        }
    }

    @Test
    void rulesThatChangePutEverythingTogetherAnew() {
        begin();
        storm(6);
        show();
        var before = ids();
        flood.renew();
        show();
        assertEquals(before, ids());
        assertEquals(3, groups.waitingProperty().get());
        assertEquals(STORM + 2, groups.flowProperty().get().raw());
    }

    private Set<String> ids() {
        return shown().stream().map(Group::id).collect(Collectors.toSet());
    }

    @Test
    void whatBeganLongAgoStandsWithItsCause() {
        IntStream.range(0, 3).forEach(i -> world.fire("dossiers", i, Severity.LOW, 20 * 24 * 60));
        begin();
        assertEquals(1, shown().size());
        assertEquals(3, shown().getFirst().rows().size());
        assertEquals("Hồ sơ", words.cause(shown().getFirst()));
        assertEquals(
                "7 ngày: 0 tín hiệu thô → 0 nhóm · báo trung bình 0,0 lần/giờ",
                words.flow(groups.flowProperty().get()));
    }
}
