package vn.toancanh.app.taskwork;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.toancanh.task.TaskWorld.CHAIRMAN;
import static vn.toancanh.task.TaskWorld.OFFICER;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Test;
import vn.toancanh.sync.outbox.OutboxStore;
import vn.toancanh.task.Act;
import vn.toancanh.task.Directive;
import vn.toancanh.task.TaskWorld;
import vn.toancanh.task.life.Phase;

/** One line that cannot be read takes nothing else with it, and none is written. */
class UnreadableLineTest extends OnWorkFile {
    private Directive issue() throws Exception {
        var directive = TaskWorld.directive();
        tasks.desk().issue(directive, CHAIRMAN).join();
        tasks.desk().act(directive.id(), new Act.Accept(""), OFFICER).join();
        return directive;
    }

    private int count(String sql) throws Exception {
        try (var db = work.reads().getConnection();
                var query = db.createStatement();
                var row = query.executeQuery(sql)) {
            row.next();
            return row.getInt(1);
        }
    }

    /** As it was written without the day it needs. */
    private void askForSupportWithoutADay(Directive directive) throws Exception {
        var asked = new Act.Comment("Xin hỗ trợ", List.of());
        tasks.desk().act(directive.id(), asked, OFFICER).join();
        var broken =
                "replace(body, '\"do\":\"comment\"',"
                        + " '\"do\":\"ask-support\",\"kind\":\"OTHER\",\"request\":\""
                        + UUID.randomUUID()
                        + "\",\"from\":{\"code\":\"1\",\"name\":\"x\"}')";
        var newest = " WHERE body LIKE '%\"do\":\"comment\"%'";
        var id = UUID.randomUUID();
        sql(
                "INSERT INTO task_line (id, directive, served, body) SELECT '"
                        + id
                        + "', directive, 0, "
                        + broken
                        + " FROM task_line"
                        + newest);
        // An act whose sending a damaged file has lost is sent again when the program starts.
        sql(
                "INSERT INTO act_journal (id, kind, subject, author, author_name, body, made_at) SELECT '"
                        + id
                        + "', kind, subject, author, author_name, "
                        + broken
                        + ", made_at FROM act_journal"
                        + newest);
    }

    @Test
    void theOtherDirectivesAreThereAfterARestartAndItsOwnStandsWithoutTheLine() throws Exception {
        var sound = issue();
        var broken = issue();
        askForSupportWithoutADay(broken);
        var before = count("SELECT count(*) FROM task_line");
        reopen();
        assertEquals(2, tasks.desk().states().size());
        assertEquals(Phase.ACCEPTED, tasks.desk().find(sound.id()).orElseThrow().phase());
        assertEquals(Phase.ACCEPTED, tasks.desk().find(broken.id()).orElseThrow().phase());
        assertEquals(Set.of(broken.id()), tasks.unreadable());
        assertEquals(2, tasks.desk().lines(sound.id()).size());
        assertEquals(3, tasks.desk().lines(broken.id()).size());
        var outbox = new OutboxStore(work.reads(), work.reads());
        assertEquals(1, outbox.forgotten("task.").size(), "and is not sent");
        tasks.desk().act(broken.id(), TaskWorld.report(false), OFFICER).join();
        assertEquals(Phase.IN_PROGRESS, tasks.desk().find(broken.id()).orElseThrow().phase());
        assertEquals(before + 1, count("SELECT count(*) FROM task_line"), "nothing is deleted");
    }

    @Test
    void anIssueThatCannotBeReadLeavesItsDirectiveOutAlone() throws Exception {
        var sound = issue();
        var lost = UUID.randomUUID();
        sql(
                "INSERT INTO task_line (id, directive, served, body) VALUES ('%s', '%s', 0, '{')"
                        .formatted(UUID.randomUUID(), lost));
        reopen();
        assertTrue(tasks.desk().find(sound.id()).isPresent());
        assertTrue(tasks.desk().find(lost).isEmpty());
        assertEquals(Set.of(lost), tasks.unreadable());
        assertEquals(List.of(), tasks.desk().lines(lost));
    }

    @Test
    void aFileOfAnActThatCannotBeReadTakesNothingWithIt() throws Exception {
        var sound = issue();
        tasks.desk().act(sound.id(), TaskWorld.report(false), OFFICER).join();
        sql("UPDATE outbox SET body = replace(body, '\"words\"', '\"sword\"')");
        reopen();
        assertEquals(Phase.IN_PROGRESS, tasks.desk().find(sound.id()).orElseThrow().phase());
    }

    @Test
    @SuppressWarnings("NullAway") // what it is about
    void whatCouldNotBeReadAgainIsNotWritten() throws Exception {
        var directive = issue();
        var lines = count("SELECT count(*) FROM task_line");
        var asked =
                new Act.AskSupport(
                        UUID.randomUUID(),
                        Act.AskSupport.Kind.OTHER,
                        TaskWorld.DEPARTMENT,
                        null,
                        "Xin hỗ trợ");
        var written = tasks.desk().act(directive.id(), asked, OFFICER);
        assertThrows(CompletionException.class, written::join);
        assertEquals(lines, count("SELECT count(*) FROM task_line"));
        var standing = tasks.desk().find(directive.id()).orElseThrow();
        assertTrue(standing.beside().wanted().isEmpty());
        assertEquals(2, new OutboxStore(work.reads(), work.reads()).waiting().size());
    }
}
