package vn.toancanh.server.task;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.toancanh.server.task.Province.ALL;
import static vn.toancanh.server.task.Province.CHAIRMAN;
import static vn.toancanh.server.task.Province.DIRECTOR;
import static vn.toancanh.server.task.Province.OFFICER;
import static vn.toancanh.server.task.Province.STRANGER;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.toancanh.base.Classification;
import vn.toancanh.base.Period;
import vn.toancanh.server.task.TaskBook.Outcome;
import vn.toancanh.server.task.TaskBook.Sender;
import vn.toancanh.task.Act;
import vn.toancanh.task.Directive;
import vn.toancanh.task.Line;
import vn.toancanh.task.Refusal;
import vn.toancanh.task.TaskWorld;
import vn.toancanh.task.Unit;
import vn.toancanh.task.wire.TaskJson;
import vn.toancanh.task.wire.TaskJson.Numbered;
import vn.toancanh.task.wire.TaskJson.Page;
import vn.toancanh.task.wire.TaskJson.Sent;

/** The same promises on every database. */
abstract class TaskBookTest {
    private static final int WRITERS = 20;
    private static final int ACTS_OF_EACH = 15;

    private TaskDatabase database;
    private Province province;

    /** The database of this test, as {@link TaskVictim} opens it. */
    abstract String place();

    abstract TaskDatabase open();

    abstract String url();

    @BeforeEach
    void begin() {
        database = open();
        province = new Province(database);
    }

    @AfterEach
    void end() {
        database.close();
    }

    @Test
    void anActSentTwiceIsDoneOnce() {
        var directive = Province.directive();
        var key = UUID.randomUUID();
        var first = province.book.take(key, Province.issue(directive), CHAIRMAN);
        assertEquals(first, province.book.take(key, Province.issue(directive), CHAIRMAN));
        assertEquals(1, province.lines(ALL).size());
    }

    @Test
    void whatWasTakenIsStillKnownAfterARestart() {
        var directive = Province.directive();
        var key = UUID.randomUUID();
        var first = province.book.take(key, Province.issue(directive), CHAIRMAN);
        database.close();
        begin();
        assertEquals(first, province.book.take(key, Province.issue(directive), CHAIRMAN));
        assertTrue(province.book.version().startsWith("1-"), province.book.version());
    }

    @Test
    void whoReadAnotherBookBeginsAnewAndWhoReadThisOneGoesOn() {
        province.issues(Province.directive());
        var read = province.read(0, 10, Province.ALL);
        assertTrue(read.isLast());
        province.issues(Province.directive());
        var from = new TaskBook.From(read.next(), read.mark());
        var next = TaskJson.read(province.book.page(from, 10, Province.ALL), Page.class);
        assertEquals(1, next.lines().size());
        assertEquals(2, next.next());
        var other = new TaskBook.From(read.next(), UUID.randomUUID());
        var anew = TaskJson.read(province.book.page(other, 10, Province.ALL), Page.class);
        assertEquals(new Page(List.of(), 0), anew);
        var beyond = new TaskBook.From(9, read.mark());
        assertEquals(
                0, TaskJson.read(province.book.page(beyond, 10, Province.ALL), Page.class).next());
    }

    @Test
    void aKeyStandsForOneActOfOnePerson() {
        var directive = Province.directive();
        var issued = province.issues(directive);
        var key = UUID.randomUUID();
        var accept = Province.act(directive, issued.id(), new Act.Accept(""));
        province.written(key, accept, OFFICER);
        var other = Province.act(directive, issued.id(), new Act.Accept("Đã nhận"));
        var used = new Outcome.KeyUsed();
        assertEquals(used, province.book.take(key, other, OFFICER));
        assertEquals(used, province.book.take(key, accept, CHAIRMAN));
        assertEquals(2, province.lines(ALL).size());
    }

    @Test
    void theSameDirectiveUnderAnotherKeyIsTheSameDirective() {
        var directive = Province.directive();
        var issued = province.issues(directive);
        assertEquals(issued, province.issues(directive));
        assertEquals(1, province.lines(ALL).size());
        var foreign = new Sender(TaskWorld.DEPUTY, ALL);
        assertEquals(
                new Outcome.KeyUsed(),
                province.book.take(UUID.randomUUID(), Province.issue(directive), foreign));
    }

    @Test
    void whoAcceptsAndReturnsOnTwoMachinesIsHeardOnceAndSeesBoth() {
        var directive = Province.directive();
        var issued = province.issues(directive);
        var accepted = province.does(OFFICER, directive, issued, new Act.Accept(""));
        var back = new Act.Return(Act.Return.Cause.UNCLEAR, "Chưa rõ phạm vi");
        var returned = province.does(OFFICER, directive, issued, back);
        assertNull(accepted.setAside());
        assertEquals(Refusal.OVERTAKEN, returned.setAside());
        assertEquals(List.of(issued, accepted, returned), province.lines(ALL));
    }

    @Test
    void whatTheLeadDidBeforeHeWasRelievedIsKept() {
        var directive = Province.directive();
        var issued = province.issues(directive);
        var back = new Act.Return(Act.Return.Cause.WRONG_UNIT, "Không thuộc địa bàn");
        var returned = province.does(OFFICER, directive, issued, back);
        province.does(
                CHAIRMAN, directive, returned, new Act.Reissue(Province.NEIGHBOUR, "Đúng xã"));
        var late = province.does(OFFICER, directive, issued, new Act.Accept("Vẫn nhận làm"));
        assertEquals(Refusal.OVERTAKEN, late.setAside());
    }

    @Test
    void whoHasNoRightLeavesNoLine() {
        var directive = Province.directive();
        var issued = province.issues(directive);
        var confirm = Province.act(directive, issued.id(), new Act.Confirm(""));
        assertEquals(
                new Outcome.Refused(Refusal.NOT_THE_ISSUER),
                province.book.take(UUID.randomUUID(), confirm, OFFICER));
        var accept = Province.act(directive, issued.id(), new Act.Accept(""));
        assertEquals(
                new Outcome.Refused(Refusal.OTHER_UNIT),
                province.book.take(UUID.randomUUID(), accept, DIRECTOR));
        assertEquals(1, province.lines(ALL).size());
    }

    @Test
    void whomItDoesNotConcernDoesNotLearnThatItIsThere() {
        var directive = Province.directive();
        var issued = province.issues(directive);
        assertEquals(List.of(), province.lines(STRANGER.sight()));
        var accept = Province.act(directive, issued.id(), new Act.Accept(""));
        assertEquals(
                new Outcome.NotThere(), province.book.take(UUID.randomUUID(), accept, STRANGER));
        var nothing = Province.act(Province.directive(), issued.id(), new Act.Accept(""));
        assertEquals(
                new Outcome.NotThere(), province.book.take(UUID.randomUUID(), nothing, OFFICER));
    }

    @Test
    void aUnitThatIsAskedLaterGetsAllThatWasBefore() {
        var directive = Province.directive();
        var issued = province.issues(directive);
        var back = new Act.Return(Act.Return.Cause.WRONG_UNIT, "Không thuộc địa bàn");
        var returned = province.does(OFFICER, directive, issued, back);
        var before = province.read(0, 100, STRANGER.sight());
        assertEquals(List.of(), before.lines());
        assertEquals(2, before.next());
        var next = new Act.Reissue(Province.NEIGHBOUR, "Đúng xã");
        var reissued = province.does(CHAIRMAN, directive, returned, next);
        var after = province.read(before.next(), 100, STRANGER.sight());
        assertEquals(
                List.of(issued, returned, reissued),
                after.lines().stream().map(Numbered::line).toList());
        assertEquals(3, after.next());
        var more = province.read(after.next(), 100, STRANGER.sight());
        assertEquals(List.of(), more.lines());
    }

    @Test
    void aUnitIsNotAskedThatIsNoLongerThere() {
        var directive = Province.directive();
        var issued = province.issues(directive);
        var accepted = province.does(OFFICER, directive, issued, new Act.Accept(""));
        var gone = new Unit("19999", "Xã Cũ");
        var ask =
                new Act.AskSupport(
                        UUID.randomUUID(),
                        Act.AskSupport.Kind.FUNDS,
                        gone,
                        LocalDate.of(2026, 12, 1),
                        "Thiếu kinh phí");
        assertEquals(
                new Outcome.Refused(Refusal.UNIT_ABOLISHED),
                province.book.take(
                        UUID.randomUUID(), Province.act(directive, accepted.id(), ask), OFFICER));
    }

    @Test
    void aDirectiveWrittenOfflineIsAdmittedByTheDayItWasWritten() {
        var directive = Province.directive();
        var late = TaskWorld.NOW.plusSeconds(30L * 86_400);
        var clock = Clock.fixed(late, Period.ZONE);
        var after = new Province(database, clock);
        var line = after.written(UUID.randomUUID(), Province.issue(directive), CHAIRMAN);
        assertNull(line.setAside());
        assertEquals(late, line.recordedAt());
        var today = Province.issue(Province.directive(), late);
        assertEquals(
                new Outcome.Refused(Refusal.DEADLINE_PAST),
                after.book.take(UUID.randomUUID(), today, CHAIRMAN));
    }

    @Test
    void aWrongClockMovesNothingInTime() {
        var directive = Province.directive();
        var ahead = Province.issue(directive, TaskWorld.NOW.plusSeconds(999_999));
        var issued = province.written(UUID.randomUUID(), ahead, CHAIRMAN);
        assertEquals(TaskWorld.NOW, issued.at());
        var behind =
                new Sent(
                        directive.id(),
                        issued.id(),
                        TaskWorld.NOW.minusSeconds(999_999),
                        new Act.Accept(""));
        assertEquals(TaskWorld.NOW, province.written(UUID.randomUUID(), behind, OFFICER).at());
    }

    @Test
    void aClassifiedDirectiveIsForThoseWhoMayReadIt() {
        var open = Province.directive();
        var text = open.text();
        var inner =
                new Directive(
                        open.id(),
                        null,
                        new Directive.Text(
                                text.title(), text.requirement(), "", Classification.INTERNAL),
                        open.parties(),
                        open.deadline(),
                        open.reporting(),
                        open.measure(),
                        open.origin());
        assertEquals(
                new Outcome.Refused(Refusal.NO_RIGHT),
                province.book.take(UUID.randomUUID(), Province.issue(inner), CHAIRMAN));
        var sight = new Sight(Set.of(Classification.PUBLIC, Classification.INTERNAL), null);
        var cleared = new Sender(TaskWorld.CHAIRMAN, sight);
        province.written(UUID.randomUUID(), Province.issue(inner), cleared);
        assertEquals(1, province.lines(sight).size());
        assertEquals(List.of(), province.lines(ALL));
        assertEquals(List.of(), province.lines(OFFICER.sight()));
    }

    @Test
    void nobodyRewritesOrTakesAwayWhatWasDone() throws SQLException {
        province.issues(Province.directive());
        try (var db = DriverManager.getConnection(url());
                var statement = db.createStatement()) {
            for (var sql : List.of("DELETE FROM task_line", "UPDATE task_line SET line = '{}'")) {
                assertThrows(SQLException.class, () -> statement.executeUpdate(sql), sql);
            }
        }
        assertEquals(1, province.lines(ALL).size());
    }

    @Test
    void aWarehouseKilledBetweenCommitAndAnswerLosesNothingAndDoublesNothing() throws Exception {
        var directive = Province.directive();
        var issue = Province.issue(directive);
        var key = UUID.randomUUID();
        for (int survives : new int[] {1, 2, 5}) {
            var said = kill(survives, issue, key);
            assertEquals(survives, said.size(), said.toString());
            // Nobody was answered: everything is sent again.
            var first = province.written(key, issue, CHAIRMAN);
            for (int i = 0; i < survives - 1; i++) {
                var words = new Act.Comment("Ý kiến " + i, List.of());
                var again = new Sent(directive.id(), first.id(), issue.at(), words);
                assertEquals(
                        words,
                        province.written(UUID.fromString(said.get(i + 1)), again, OFFICER).act());
            }
            var ids = province.lines(ALL).stream().map(each -> each.id().toString()).toList();
            assertEquals(said, ids);
        }
    }

    private List<String> kill(int survives, Sent issue, UUID key) throws Exception {
        var victim =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "--enable-native-access=ALL-UNNAMED",
                                "-cp",
                                System.getProperty("java.class.path"),
                                TaskVictim.class.getName(),
                                place(),
                                Integer.toString(survives),
                                TaskJson.text(issue),
                                key.toString())
                        .redirectError(ProcessBuilder.Redirect.INHERIT)
                        .start();
        var said = new String(victim.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(137, victim.waitFor());
        return said.lines().toList();
    }

    @Test
    void manyWritersLeaveOneOrderWithoutGapsAndReadersMissNothing() throws Exception {
        var directive = Province.directive();
        var issued = province.issues(directive);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var reader = threads.submit(this::follow);
            var writers = new ArrayList<Future<List<UUID>>>();
            for (int writer = 0; writer < WRITERS; writer++) {
                writers.add(threads.submit(commenting(directive, issued)));
            }
            var sent = new HashSet<UUID>();
            for (var writer : writers) {
                sent.addAll(writer.get());
            }
            assertEquals(WRITERS * ACTS_OF_EACH, sent.size());
            var read = reader.get();
            var places = read.stream().map(Numbered::seq).toList();
            assertEquals(LongStream.rangeClosed(1, read.size()).boxed().toList(), places);
            var ids = new HashSet<>(read.stream().map(each -> each.line().id()).toList());
            assertTrue(ids.containsAll(sent));
            assertEquals(sent.size() + 1, ids.size());
        }
    }

    private Callable<List<UUID>> commenting(Directive directive, Line issued) {
        return () -> {
            var keys = new ArrayList<UUID>();
            for (int i = 0; i < ACTS_OF_EACH; i++) {
                var key = UUID.randomUUID();
                var words = new Act.Comment("Ý kiến " + i, List.of());
                var line =
                        province.written(key, Province.act(directive, issued.id(), words), OFFICER);
                assertNotNull(line);
                keys.add(key);
            }
            return keys;
        };
    }

    /** Asks again and again for what is new, as every client does. */
    private List<Numbered> follow() {
        var read = new ArrayList<Numbered>();
        long after = 0;
        while (read.size() < WRITERS * ACTS_OF_EACH + 1) {
            var page = province.read(after, 7, OFFICER.sight());
            read.addAll(page.lines());
            after = page.next();
        }
        return read;
    }
}
