package vn.toancanh.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.toancanh.alert.AlertEvent;
import vn.toancanh.alert.AlertKey;
import vn.toancanh.alert.Attention;
import vn.toancanh.alert.Severity;
import vn.toancanh.alert.Transition;
import vn.toancanh.alert.life.Stimulus;
import vn.toancanh.alert.watch.TestField;
import vn.toancanh.base.ErrorCode;
import vn.toancanh.base.WarehouseException;

/** Two desks and a warehouse write about the same alerts; in the end there is one truth. */
class TwoJournalsTest {
    @TempDir Path folder;

    private static TestField rain(double value) {
        return new TestField().put("TT-02", AlertDesks.ONE, "2026-11-20", value);
    }

    private static void assertAgree(AlertDesks all, AlertKey key, AlertDesks.Desk... desks)
            throws Exception {
        for (var desk : desks) {
            assertEquals(all.story(key), desk.story(key));
            assertEquals(desks[0].state(key), desk.state(key));
        }
    }

    @Test
    void twoPeopleWhoAcknowledgedOfflineFindBothTheirWordsOnBothDesks() throws Exception {
        try (var all = new AlertDesks(folder, rain(160))) {
            var an = all.desk("an").judges();
            var binh = all.desk("binh").judges();
            an.acknowledges(AlertDesks.RAIN, "đã gọi xã");
            binh.acknowledges(AlertDesks.RAIN, "đã báo tỉnh");
            all.judged();

            an.connects();
            an.sent();
            binh.connects();
            binh.sent();
            an.reads();
            binh.reads();

            assertAgree(all, AlertDesks.RAIN, an, binh);
            assertEquals(Attention.ACK, an.state(AlertDesks.RAIN).attention());
            var story = String.join("\n", an.story(AlertDesks.RAIN));
            assertTrue(story.contains("ACKNOWLEDGED đã gọi xã"), story);
            assertTrue(story.contains("COMMENTED đã báo tỉnh"), story);
            assertEquals(List.of(), binh.refused);
        }
    }

    @Test
    void whatADeskAndTheWarehouseBothFoundIsOneEvent() throws Exception {
        var field = rain(160);
        for (var day = 1; day < 20; day++) {
            for (var commune = 0; commune < 9; commune++) {
                var period = "2026-11-%02d".formatted(day);
                var value = (day * 7 + commune * 3) % 10 > 6 ? 180 : 20;
                field.put("TT-02", TestField.commune(commune), period, value);
            }
        }
        try (var all = new AlertDesks(folder, field)) {
            var an = all.desk("an").judges();
            all.judged();
            var before = ids(an);

            an.reads();

            assertTrue(before.size() > 100, before.size() + " lines");
            assertEquals(before, ids(an));
            for (var key : an.alerts.desk().states().keySet()) {
                assertEquals(all.story(key), an.story(key));
            }
        }
    }

    private static List<String> ids(AlertDesks.Desk desk) {
        return desk.alerts.desk().states().keySet().stream()
                .flatMap(key -> desk.alerts.desk().journal(key).stream())
                .map(AlertEvent::id)
                .sorted()
                .toList();
    }

    @Test
    void aDeskThatNeverJudgedShowsWhatTheWarehouseFound() throws Exception {
        try (var all = new AlertDesks(folder, rain(210))) {
            var an = all.desk("an");
            all.judged();

            an.reads();

            assertEquals(Attention.UNACK, an.state(AlertDesks.RAIN).attention());
            assertEquals(Severity.MEDIUM, an.state(AlertDesks.RAIN).severities().current());
            assertEquals(all.story(AlertDesks.RAIN), an.story(AlertDesks.RAIN));
        }
    }

    @Test
    void anActWhoseAnswerWasLostIsTakenOnce() throws Exception {
        try (var all = new AlertDesks(folder, rain(160))) {
            var an = all.desk("an").judges();
            an.acknowledges(AlertDesks.RAIN, "đã xem");
            all.judged();
            var client = an.open();
            var first = new AtomicBoolean(true);

            an.connects((posting, _) -> {
                var answer = client.post(posting);
                if (first.getAndSet(false)) {
                    throw new WarehouseException(ErrorCode.CUT_OFF, "cut off", null);
                }
                return answer;
            });
            an.sent();
            an.reads();

            assertFalse(first.get());
            var seen =
                    an.story(AlertDesks.RAIN).stream()
                            .filter(line -> line.contains("ACKNOWLEDGED"))
                            .toList();
            assertEquals(1, seen.size(), () -> an.story(AlertDesks.RAIN).toString());
            assertAgree(all, AlertDesks.RAIN, an);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {-24, 24})
    void anAcknowledgementCountsThoughTheClockOfTheDeskIsADayOff(long hours) throws Exception {
        try (var all = new AlertDesks(folder, rain(160))) {
            var an = all.desk("an", Duration.ofHours(hours)).judges();
            an.acknowledges(AlertDesks.RAIN, "đã xem");
            all.judged();

            an.connects();
            an.sent();
            an.reads();

            var seen =
                    an.alerts.desk().journal(AlertDesks.RAIN).stream()
                            .filter(line -> line.transition() == Transition.ACKNOWLEDGED)
                            .findFirst()
                            .orElseThrow();
            var raised = an.state(AlertDesks.RAIN).moments().fired();
            assertFalse(seen.at().isAfter(AlertDesks.NOW), () -> "seen " + seen.at());
            assertFalse(seen.at().isBefore(raised), () -> "seen " + seen.at());
            assertEquals(Attention.ACK, an.state(AlertDesks.RAIN).attention());
            assertAgree(all, AlertDesks.RAIN, an);
        }
    }

    @Test
    void whoAcknowledgedLessThanThereIsByNowLeavesTheAlertToBeSeen() throws Exception {
        try (var all = new AlertDesks(folder, rain(260))) {
            all.judged();
            var an = all.desk("an");
            an.reads();
            var weaker = "\"severity\":\"low\",\"episode\":1,";
            var answer = post(all, "an", UUID.randomUUID(), ack(weaker, "mức thấp"));

            assertEquals(200, answer.status(), answer.body());
            an.reads();
            assertEquals(Attention.UNACK, an.state(AlertDesks.RAIN).attention());
            assertTrue(an.story(AlertDesks.RAIN).getLast().contains("COMMENTED mức thấp"));
        }
    }

    private static String ack(String more, String note) {
        return """
        {"rule":"heavy-rain","area":"%s","part":"","at":"2026-11-20T23:00:00Z",%s"do":"ack","note":"%s"}\
        """
                .formatted(AlertDesks.ONE.value(), more, note);
    }

    private static Calls.Answer post(AlertDesks all, String token, UUID key, String body)
            throws IOException, InterruptedException {
        return all.calls.post(
                "/v1/alerts/acts",
                body,
                "Authorization",
                "Bearer " + token,
                "Idempotency-Key",
                key.toString());
    }

    @Test
    void theSameActSentTwiceIsOneActAlsoAfterARestart() throws Exception {
        try (var all = new AlertDesks(folder, rain(160))) {
            all.judged();
            var key = UUID.randomUUID();
            var first = post(all, "an", key, ack("", "đã xem"));
            var story = all.story(AlertDesks.RAIN);

            all.restart();

            assertEquals(200, first.status(), first.body());
            assertEquals(first.body(), post(all, "an", key, ack("", "đã xem")).body());
            assertEquals(story, all.story(AlertDesks.RAIN));
            ProposalCalls.is(409, "key-used", post(all, "an", key, ack("", "khác")));
            ProposalCalls.is(409, "key-used", post(all, "binh", key, ack("", "đã xem")));
        }
    }

    @Test
    void whoMayNotIsRefusedAndToldWhy() throws Exception {
        var field = rain(160).put("TT-03", TestField.HOME, "2026-11-20", 2.5);
        try (var all = new AlertDesks(folder, field)) {
            all.judged();
            var body = ack("", "đã xem");
            ProposalCalls.is(403, "no-right", post(all, "dung", UUID.randomUUID(), body));
            ProposalCalls.is(403, "other-area", post(all, "chi", UUID.randomUUID(), body));
            var shelve =
                    body.replace("\"ack\"", "\"shelve\",\"until\":\"2026-11-21T05:00:00Z\"")
                            .replace("heavy-rain", "river-alarm")
                            .replace(AlertDesks.ONE.value(), TestField.HOME.value());
            ProposalCalls.is(403, "leader-only", post(all, "an", UUID.randomUUID(), shelve));
            var unshelve = body.replace("\"ack\"", "\"unshelve\"");
            ProposalCalls.is(409, "not-put-away", post(all, "an", UUID.randomUUID(), unshelve));
            var other = body.replace(AlertDesks.ONE.value(), TestField.commune(3).value());
            ProposalCalls.is(
                    409, "nothing-to-acknowledge", post(all, "an", UUID.randomUUID(), other));
            assertEquals(400, post(all, "an", UUID.randomUUID(), "{}").status());
            assertEquals(401, post(all, "nobody", UUID.randomUUID(), body).status());
        }
    }

    @Test
    void whoWorksForAnotherUnitDoesNotSeeTheAlert() throws Exception {
        try (var all = new AlertDesks(folder, rain(160))) {
            all.judged();
            var chi = all.calls.get("/v1/alerts", "Authorization", "Bearer chi").json();
            var an = all.calls.get("/v1/alerts", "Authorization", "Bearer an").json();

            assertEquals(0, chi.path("lines").size(), chi::toString);
            assertTrue(an.path("lines").size() > 0, an::toString);
            assertEquals(an.path("next"), chi.path("next"));
        }
    }

    @Test
    void aRefusedActIsTakenBackAndThePersonIsTold() throws Exception {
        try (var all = new AlertDesks(folder, rain(160))) {
            var dung = all.desk("dung").judges();
            dung.acknowledges(AlertDesks.RAIN, "đã xem");
            assertEquals(Attention.ACK, dung.state(AlertDesks.RAIN).attention());
            all.judged();
            dung.reads();
            assertEquals(Attention.ACK, dung.state(AlertDesks.RAIN).attention());

            dung.connects();
            dung.sent();

            assertEquals(Attention.UNACK, dung.state(AlertDesks.RAIN).attention());
            assertEquals("no-right", dung.refused.getFirst().word());
            assertEquals(AlertDesks.RAIN, dung.refused.getFirst().key());
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void inWhateverOrderTheyMeetEverybodyEndsWithTheSame(long seed) throws Exception {
        var field = new TestField();
        var keys = new ArrayList<AlertKey>();
        for (var commune = 0; commune < 9; commune++) {
            var area = TestField.commune(commune);
            field.put("TT-02", area, "2026-11-20", commune % 2 == 0 ? 160 : 260);
            keys.add(new AlertKey("heavy-rain", area, ""));
        }
        try (var all = new AlertDesks(folder, field)) {
            var an = all.desk("an").judges();
            var binh = all.desk("binh").judges();
            all.judged();
            var random = new Random(seed);
            var words = new HashSet<String>();
            var steps = new ArrayList<Step>();
            for (var key : keys) {
                steps.add(() -> acts(an, key, words, random));
                steps.add(() -> acts(binh, key, words, random));
            }
            steps.addAll(List.of(an::connects, binh::connects, an::reads, binh::reads));
            Collections.shuffle(steps, random);
            for (var step : steps) {
                step.go();
            }
            an.sent();
            binh.sent();
            an.reads();
            binh.reads();

            for (var key : keys) {
                assertAgree(all, key, an, binh);
            }
            var told = keys.stream().flatMap(key -> an.story(key).stream()).toList().toString();
            words.forEach(word -> assertTrue(told.contains(word), () -> word + " in " + told));
        }
    }

    private interface Step {
        void go() throws Exception;
    }

    private static void acts(AlertDesks.Desk desk, AlertKey key, Set<String> words, Random random)
            throws Exception {
        var word = "lời " + words.size() + ".";
        var id = UUID.randomUUID().toString();
        if (random.nextBoolean()) {
            desk.acknowledges(key, word);
        } else {
            desk.does(key, new Stimulus.Comment(id, AlertDesks.NOW, desk.me(), word));
        }
        words.add(word);
    }
}
