package vn.toancanh.server.task;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.toancanh.base.Classification;
import vn.toancanh.server.task.TaskBook.From;
import vn.toancanh.task.Act;
import vn.toancanh.task.Directive;
import vn.toancanh.task.Line;
import vn.toancanh.task.TaskWorld;

/** What readers get from memory is what they would get from the database. */
class TailTest {
    private static final List<Sight> EYES =
            List.of(
                    Province.ALL,
                    Province.OFFICER.sight(),
                    Province.STRANGER.sight(),
                    new Sight(Province.OPEN, Set.of("20309", "20308")),
                    new Sight(Province.OPEN, Set.of()),
                    new Sight(Set.of(Classification.INTERNAL), null),
                    new Sight(Set.of(), null));

    @TempDir Path folder;
    private Counted database;
    private Province province;

    /** How often a database is read. */
    private record Counted(TaskDatabase real, AtomicInteger reads) implements TaskDatabase {
        @Override
        public <T> T append(Function<TaskRows, T> work) {
            return real.append(work);
        }

        @Override
        public <T> T read(Function<TaskRows, T> work) {
            reads.incrementAndGet();
            return real.read(work);
        }

        @Override
        public void close() {
            real.close();
        }
    }

    @BeforeEach
    void begin() {
        database = new Counted(TaskDatabase.open(folder.resolve("tasks.db")), new AtomicInteger());
        province = new Province(database);
    }

    @AfterEach
    void end() {
        database.close();
    }

    private void assertReadAlike(From from, int limit) {
        for (var sight : EYES) {
            var stored = database.read(rows -> Tail.span(rows, from, limit, sight));
            assertEquals(
                    stored.map(TaskBook::page).orElse("{\"lines\":[],\"next\":0}"),
                    province.book.page(from, limit, sight),
                    from + " " + limit + " " + sight);
        }
    }

    /** Directives that go from one unit to another while they are read. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void everyReaderGetsWhatTheDatabaseHasWhereverHeIs(long seed) {
        var random = new Random(seed);
        var directives = new ArrayList<Directive>();
        var newest = new ArrayList<Line>();
        var all = new ArrayList<Line>();
        for (int step = 0; step < 120; step++) {
            if (directives.isEmpty() || random.nextInt(5) == 0) {
                directives.add(Province.directive());
                newest.add(province.issues(directives.getLast()));
                all.add(newest.getLast());
            } else {
                var on = random.nextInt(directives.size());
                var line = next(directives.get(on), newest.get(on));
                newest.set(on, line);
                all.add(line);
            }
            var after = random.nextInt(all.size() + 1);
            var mark = after == 0 || random.nextBoolean() ? null : all.get(after - 1).id();
            assertReadAlike(new From(after, mark), 1 + random.nextInt(12));
        }
        assertReadAlike(new From(all.size() + 5L, null), 10);
        assertReadAlike(new From(3, UUID.randomUUID()), 10);
    }

    /** Returned by its unit, given to another one, then talked about. */
    private Line next(Directive directive, Line newest) {
        return switch (newest.act()) {
            case Act.Issue _ ->
                    province.does(
                            Province.OFFICER,
                            directive,
                            newest,
                            new Act.Return(Act.Return.Cause.WRONG_UNIT, "Không thuộc địa bàn"));
            case Act.Return _ ->
                    province.does(
                            Province.CHAIRMAN,
                            directive,
                            newest,
                            new Act.Reissue(Province.NEIGHBOUR, "Đúng xã"));
            default ->
                    province.does(
                            Province.CHAIRMAN,
                            directive,
                            newest,
                            new Act.Comment("Đề nghị khẩn trương", List.of()));
        };
    }

    @Test
    void manyWhoComeForTheSameLinesCostTheDatabaseAsMuchAsOne() {
        var directive = Province.directive();
        var issued = province.issues(directive);
        var seen = province.does(Province.OFFICER, directive, issued, new Act.Accept(""));
        var _ = province.read(1, 100, Province.ALL);
        database.reads().set(0);
        for (int change = 0; change < 10; change++) {
            var words = new Act.Comment("Ý kiến " + change, List.of());
            var _ = province.does(Province.OFFICER, directive, seen, words);
            for (int reader = 0; reader < 100; reader++) {
                var sight = EYES.get(reader % 4);
                var read = province.read(2 + change, 100, sight);
                var expected = sight.equals(Province.STRANGER.sight()) ? 0 : 1;
                assertEquals(expected, read.lines().size());
            }
        }
        // One for each change, and a look now and then at what another warehouse may have written.
        assertTrue(database.reads().get() < 200, database.reads() + " reads");
    }

    @Test
    void anotherWarehouseOnTheSameBookIsHeardOf() throws Exception {
        var directive = Province.directive();
        var issued = province.issues(directive);
        assertEquals(0, province.read(1, 100, Province.ALL).lines().size());
        try (var other = TaskDatabase.open(folder.resolve("tasks.db"))) {
            var there = new Province(other);
            var accepted = there.does(Province.OFFICER, directive, issued, new Act.Accept(""));
            Thread.sleep(300);
            var read = province.read(1, 100, Province.ALL);
            assertEquals(accepted, read.lines().getFirst().line());
            assertEquals(1, read.lines().size());
        }
    }

    @Test
    void whoIsFarBehindIsServedToo() throws Exception {
        write(400);
        assertReadAlike(new From(399, null), 100);
        write(900);
        // Until the next look at what was not written through the book.
        Thread.sleep(300);
        for (var after : List.of(1, 250, 400, 401, 799, 800, 801, 1299, 1300)) {
            assertReadAlike(new From(after, null), 100);
        }
    }

    private void write(int lines) {
        var directive = Province.directive();
        var act = new Act.Issue(directive);
        var by = TaskWorld.CHAIRMAN.by();
        var seq =
                database.append(rows -> {
                    var last = 0L;
                    for (int i = 0; i < lines; i++) {
                        var line =
                                new Line(
                                        UUID.randomUUID(),
                                        directive.id(),
                                        TaskWorld.NOW,
                                        TaskWorld.NOW,
                                        by,
                                        act,
                                        null);
                        last = rows.add(line, Classification.PUBLIC, "").seq();
                    }
                    // Its lead from the first line on, another unit since the middle.
                    rows.join(directive.id(), Set.of("SO-NNMT"), last - lines + 1);
                    rows.join(directive.id(), Set.of("20308"), last - lines / 2);
                    return last;
                });
        assertTrue(seq >= lines);
    }
}
