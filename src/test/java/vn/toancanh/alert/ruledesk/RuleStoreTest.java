package vn.toancanh.alert.ruledesk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.toancanh.alert.By;
import vn.toancanh.alert.rule.AlertRule;
import vn.toancanh.alert.rule.RuleBook;
import vn.toancanh.alert.rule.RulesJson;
import vn.toancanh.cache.WorkFile;

class RuleStoreTest {
    private static final Instant NOON = Instant.parse("2026-11-21T05:00:00Z");
    private static final By AUTHOR = new By("analyst/1", "Đỗ Anh Tuấn");
    private static final By SECOND = new By("director/1", "Phạm Quốc Vượng");
    private static final RuleBook STANDARD = RulesJson.standard();

    @TempDir Path folder;

    private WorkFile work;
    private RuleStore store;

    @BeforeEach
    void open() {
        work = WorkFile.open(folder.resolve("work.db"), Clock.systemUTC());
        work.writer().start();
        store = new RuleStore(work.reads(), work.writes());
    }

    @AfterEach
    void close() {
        work.close();
    }

    private void write(Runnable act) {
        work.writer().submit("test", act).join();
    }

    private static AlertRule rain(int version, boolean paused) {
        var rule = STANDARD.find("heavy-rain").orElseThrow();
        return new AlertRule(
                rule.id(),
                version,
                rule.name(),
                rule.subject(),
                rule.signal(),
                rule.levels(),
                rule.pace(),
                rule.attendance(),
                rule.advice(),
                paused);
    }

    private static RuleVersion version(int number) {
        return new RuleVersion(rain(number, number == 2), AUTHOR, SECOND, "Mưa ít", NOON);
    }

    private void add(RuleVersion version, String key) {
        write(() -> store.add(version, key));
    }

    @Test
    void everyVersionStaysInTheOrderInWhichItWasMade() {
        add(version(2), "");
        add(version(3), "k");

        assertEquals(
                List.of(
                        new OwnVersion("", version(2), OwnVersion.Standing.HERE),
                        new OwnVersion("k", version(3), OwnVersion.Standing.HERE)),
                store.own());
    }

    @Test
    void aVersionTheWarehouseDoesNotTakeIsADraftOfItsAuthorAgainAsHeTypedIt() {
        var draft = new RuleDraft("heavy-rain", AUTHOR, 1, Map.of("LIMIT", "12,5"), "a", null, "");
        write(() -> store.save(draft));
        write(() -> {
            store.add(version(2), "k");
            store.drop("heavy-rain", AUTHOR.id());
        });

        write(() -> store.giveBack("k", "newer-version"));

        var back = store.drafts().getFirst();
        assertEquals(Map.of("LIMIT", "12,5"), back.typed());
        assertEquals("Mưa ít", back.reason());
        assertEquals(Optional.of("newer-version"), RuleDraft.refusal(back.note()));
        assertFalse(back.waits());
    }

    @Test
    void whatItsAuthorIsWritingAlreadyStaysAndWhatWaitedOverARefusedVersionIsGivenBack() {
        add(version(2), "k");
        var mine = new RuleDraft("heavy-rain", AUTHOR, 2, Map.of("LIMIT", "9"), "b", null, "");
        var other = new RuleDraft("heavy-rain", SECOND, 2, Map.of("LIMIT", "8"), "c", NOON, "");
        write(() -> store.save(mine));
        write(() -> store.save(other));

        write(() -> store.giveBack("k", "newer-version"));

        var drafts = store.drafts();
        assertEquals(2, drafts.size());
        assertEquals(
                Set.of(Map.of("LIMIT", "9"), Map.of("LIMIT", "8")),
                drafts.stream().map(RuleDraft::typed).collect(Collectors.toSet()));
        drafts.forEach(each -> {
            assertFalse(each.waits());
            assertTrue(RuleDraft.refusal(each.note()).isPresent());
        });
    }

    @Test
    void nobodyApprovesHisOwnRule() {
        assertThrows(
                IllegalArgumentException.class,
                () -> new RuleVersion(rain(2, false), AUTHOR, AUTHOR, "", NOON));
    }

    @Test
    void aDraftIsThereAfterARestartAsItWasTyped() {
        var draft =
                new RuleDraft("heavy-rain", AUTHOR, 1, Map.of("LIMIT", "12,"), "vì mưa", null, "");
        write(() -> store.save(draft));
        write(() -> store.save(draft.submitted(NOON)));
        work.close();
        open();

        assertEquals(List.of(draft.submitted(NOON)), store.drafts());
        write(() -> store.drop("heavy-rain", AUTHOR.id()));
        assertEquals(List.of(), store.drafts());
    }
}
