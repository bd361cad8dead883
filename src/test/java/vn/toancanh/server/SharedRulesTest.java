package vn.toancanh.server;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.toancanh.alert.AlertKey;
import vn.toancanh.alert.Condition;
import vn.toancanh.alert.rule.AlertRule;
import vn.toancanh.alert.rule.RulesJson;
import vn.toancanh.alert.rule.Signal;
import vn.toancanh.alert.ruledesk.RuleDraft;
import vn.toancanh.alert.watch.TestField;
import vn.toancanh.app.watch.Alerts;
import vn.toancanh.app.watch.RuleRefused;
import vn.toancanh.base.ErrorCode;
import vn.toancanh.base.WarehouseException;

/** A rule put in force on one computer is the rule of the warehouse and of all the others. */
class SharedRulesTest {
    private static final String PATH = "/v1/alert-rules";
    private static final Instant NEXT_DAY = Instant.parse("2026-11-21T23:00:00Z");
    private static final AlertKey BETWEEN = rain(3);
    private static final AlertKey ABOVE = rain(4);

    @TempDir Path folder;

    private static AlertKey rain(int commune) {
        return new AlertKey("heavy-rain", TestField.commune(commune), "");
    }

    /** One alert on the first day; on the next, numbers on both sides of 150. */
    private static TestField twoDays() {
        return new TestField()
                .put("TT-02", AlertDesks.ONE, "2026-11-20", 160)
                .put("TT-02", BETWEEN.area(), "2026-11-21", 120)
                .put("TT-02", ABOVE.area(), "2026-11-21", 170);
    }

    private static AlertRule rule(int version, double limit, boolean paused) {
        var rule = RulesJson.standard().find("heavy-rain").orElseThrow();
        return new AlertRule(
                rule.id(),
                version,
                rule.name(),
                rule.subject(),
                new Signal.Threshold(limit, 15, false),
                rule.levels(),
                rule.pace(),
                rule.attendance(),
                rule.advice(),
                paused);
    }

    private static AlertRule elsewhere() {
        var rule = rule(2, 100, false);
        var subject =
                new AlertRule.Subject(
                        rule.subject().indicator(),
                        rule.subject().dimensions(),
                        AlertRule.Scope.TERRITORY,
                        rule.subject().leastCount(),
                        rule.subject().restDays());
        return new AlertRule(
                rule.id(),
                2,
                rule.name(),
                subject,
                rule.signal(),
                rule.levels(),
                rule.pace(),
                rule.attendance(),
                rule.advice(),
                false);
    }

    private static AlertRule known(AlertDesks.Desk desk) {
        return desk.alerts.rules().find("heavy-rain").orElseThrow();
    }

    private static long versions(AlertDesks all) throws Exception {
        return all.calls.get(PATH).json().path("versions").size();
    }

    @Test
    void whatWasPutInForceOfflineIsJudgedByOnTheWarehouseAndOnEveryDeskOnceItIsBack()
            throws Exception {
        try (var all = new AlertDesks(folder, twoDays())) {
            all.judged();
            var giang = all.desk("giang");
            var an = all.desk("an").judges();
            assertTrue(giang.publishes(rule(2, 150, false), "em"));
            assertEquals(rule(2, 150, false), known(giang));
            assertEquals(0, versions(all));

            giang.connects();
            giang.sent();
            all.later(NEXT_DAY);
            all.judged();
            an.reads();

            assertEquals(rule(2, 150, false), known(an));
            assertEquals(List.of(), all.story(BETWEEN));
            assertFalse(all.story(ABOVE).isEmpty());
            var read = an.story(ABOVE);
            giang.judges();
            assertEquals(read, giang.story(ABOVE));
            assertEquals(Optional.empty(), giang.alerts.desk().find(BETWEEN));
        }
    }

    @Test
    void aDeskThatReadARuleJudgesByItWithoutAConnection() throws Exception {
        try (var all = new AlertDesks(folder, twoDays())) {
            var giang = all.desk("giang");
            giang.publishes(rule(2, 150, false), "em");
            giang.connects();
            giang.sent();
            var an = all.desk("an");
            an.reads();

            all.servesNoAlerts();
            all.later(NEXT_DAY);

            var again = Alerts.on(an.work, an.acts).versions();
            assertEquals(Optional.of(rule(2, 150, false)), again.book().find("heavy-rain"));
            assertEquals(AlertDesks.by("em"), again.versions().getFirst().author());
            an.judges();
            assertEquals(Optional.empty(), an.alerts.desk().find(BETWEEN));
            assertEquals(Condition.FIRING, an.state(ABOVE).condition());
        }
    }

    @Test
    void ofTwoVersionsOfOneNumberTheFirstCountsAndTheOtherIsADraftAgainAndItsPersonIsTold()
            throws Exception {
        try (var all = new AlertDesks(folder, twoDays())) {
            var giang = all.desk("giang");
            var hai = all.desk("hai");
            var typed =
                    new RuleDraft(
                            "heavy-rain",
                            AlertDesks.by("em"),
                            1,
                            Map.of("LIMIT", "200"),
                            "mưa nhiều",
                            AlertDesks.NOW,
                            "");
            hai.alerts.versions().save(typed).join();
            giang.publishes(rule(2, 150, false), "em");
            hai.publishes(rule(2, 200, false), "em");
            assertEquals(List.of(), hai.alerts.versions().drafts());
            giang.connects();
            giang.sent();
            hai.reads();
            assertEquals(rule(2, 200, false), known(hai), "its own until it is answered");

            hai.connects();
            hai.sent();

            assertEquals(
                    List.of(new RuleRefused("heavy-rain", 2, "newer-version")), hai.rulesRefused);
            assertEquals(rule(2, 150, false), known(hai));
            var back = hai.alerts.versions().drafts().getFirst();
            assertEquals(typed.typed(), back.typed());
            assertEquals(AlertDesks.by("em"), back.author());
            assertFalse(back.waits());
            assertEquals(Optional.of("newer-version"), RuleDraft.refusal(back.note()));
            assertEquals(1, hai.alerts.versions().versions().size());
            assertEquals(1, versions(all));
            assertEquals(List.of(), giang.rulesRefused);
        }
    }

    @Test
    void whatWasBuiltUponARefusedVersionIsNotTakenForTheNextOfAnother() throws Exception {
        try (var all = new AlertDesks(folder, twoDays())) {
            var giang = all.desk("giang");
            var hai = all.desk("hai");
            giang.publishes(rule(2, 150, false), "em");
            hai.publishes(rule(2, 200, false), "em");
            hai.publishes(rule(3, 210, false), "em");
            assertEquals(rule(3, 210, false), known(hai));

            giang.connects();
            giang.sent();
            hai.connects();
            hai.sent();
            hai.reads();

            assertEquals(2, hai.rulesRefused.size(), () -> hai.rulesRefused.toString());
            assertEquals(rule(2, 150, false), known(hai));
            assertEquals(1, versions(all));

            assertTrue(hai.publishes(rule(3, 210, false), "em"), "written anew over what is there");
            hai.sent();
            giang.reads();
            assertEquals(rule(3, 210, false), known(giang));
        }
    }

    @Test
    void twoClicksPutOneVersionInForce() throws Exception {
        try (var all = new AlertDesks(folder, twoDays())) {
            var giang = all.desk("giang");

            assertTrue(giang.publishes(rule(2, 150, false), "em"));
            assertFalse(giang.publishes(rule(2, 150, false), "em"));

            assertEquals(1, giang.alerts.versions().versions().size());
        }
    }

    @Test
    void aVersionWhoseAnswerWasLostIsAddedOnceAlsoAfterARestartOfTheWarehouse() throws Exception {
        try (var all = new AlertDesks(folder, twoDays())) {
            var giang = all.desk("giang");
            giang.publishes(rule(2, 150, false), "em");
            var sendings = new AtomicInteger();

            giang.connects((posting, _) -> {
                try (var client = giang.open()) {
                    var answer = client.post(posting);
                    if (sendings.getAndIncrement() == 0) {
                        all.restart();
                        throw new WarehouseException(ErrorCode.CUT_OFF, "cut off", null);
                    }
                    return answer;
                } catch (IOException e) {
                    throw new WarehouseException(ErrorCode.UNREACHABLE, "gone", e);
                }
            });
            giang.sent();
            giang.reads();

            assertEquals(2, sendings.get());
            assertEquals(1, versions(all));
            assertEquals(List.of(), giang.rulesRefused);
            assertEquals(rule(2, 150, false), known(giang));
        }
    }

    @Test
    void aVersionOnItsWayArrivesOnceThoughTheProgramEndedBeforeItsAnswer() throws Exception {
        try (var all = new AlertDesks(folder, twoDays())) {
            var before = all.desk("giang");
            before.publishes(rule(2, 150, false), "em");
            var sent = new CountDownLatch(1);
            before.connects((posting, _) -> {
                try (var client = before.open()) {
                    client.post(posting);
                } catch (IOException e) {
                    throw new WarehouseException(ErrorCode.UNREACHABLE, "gone", e);
                }
                sent.countDown();
                throw new WarehouseException(ErrorCode.CUT_OFF, "cut off", null);
            });
            assertTrue(sent.await(20, TimeUnit.SECONDS));

            var giang = before.again();
            assertEquals(rule(2, 150, false), known(giang));
            giang.connects();
            giang.sent();
            giang.reads();

            assertEquals(1, versions(all));
            assertEquals(List.of(), giang.rulesRefused);
            assertEquals(rule(2, 150, false), known(giang));
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void anAlertOfARulePausedOfflineEndsOnceWhereverItIsJudged(boolean halted) throws Exception {
        try (var all = new AlertDesks(folder, twoDays())) {
            all.judged();
            var giang = all.desk("giang").judges();
            var an = all.desk("an").judges();
            giang.publishes(rule(2, 100, true), "em");
            giang.judges();
            assertEquals(1, ends(giang.story(AlertDesks.RAIN)));

            giang.connects();
            giang.sent();
            if (halted) {
                all.restart();
            }
            all.later(NEXT_DAY);
            all.judged();
            an.reads();
            an.judges();
            giang.reads();
            an.reads();

            assertEquals(1, ends(all.story(AlertDesks.RAIN)));
            assertEquals(all.story(AlertDesks.RAIN), an.story(AlertDesks.RAIN));
            assertEquals(all.story(AlertDesks.RAIN), giang.story(AlertDesks.RAIN));
            assertEquals(Condition.INACTIVE, an.state(AlertDesks.RAIN).condition());
            assertEquals(List.of(), all.story(ABOVE));
        }
    }

    private static long ends(List<String> story) {
        return story.stream().filter(line -> line.contains("RETIRED")).count();
    }

    @Test
    void aRuleThatLooksElsewhereEndsItsAlertsThoughTheWarehouseHaltedBeforeItHadLooked()
            throws Exception {
        try (var all = new AlertDesks(folder, twoDays())) {
            all.judged();
            var giang = all.desk("giang");
            giang.publishes(elsewhere(), "em");
            giang.connects();
            giang.sent();

            all.restart();

            await().atMost(Duration.ofSeconds(20))
                    .until(() -> ends(all.story(AlertDesks.RAIN)) == 1);
            all.restart();
            all.later(NEXT_DAY);
            all.judged();
            assertEquals(1, ends(all.story(AlertDesks.RAIN)));
            assertTrue(all.story(AlertDesks.RAIN).toString().contains("RULE_CHANGED"));
        }
    }

    @Test
    void aVersionThatComesLateEndsNothingBeforeItBegan() throws Exception {
        try (var all = new AlertDesks(folder, twoDays())) {
            var giang = all.desk("giang", Duration.ofDays(-3));
            giang.publishes(rule(2, 100, true), "em");
            all.judged();
            var an = all.desk("an");
            an.reads();
            var fired = an.state(AlertDesks.RAIN).moments().fired();

            giang.connects();
            giang.sent();
            await().atMost(Duration.ofSeconds(20))
                    .until(() -> ends(all.story(AlertDesks.RAIN)) == 1);
            an.reads();

            var end = an.alerts.desk().journal(AlertDesks.RAIN).getLast();
            assertEquals(fired, end.at());
        }
    }

    @Test
    void aWarehouseThatKeepsNoRulesLeavesThemHereAndHasThemOnceItDoes() throws Exception {
        try (var all = new AlertDesks(folder, twoDays())) {
            all.servesNoAlerts();
            var giang = all.desk("giang");
            giang.publishes(rule(2, 150, false), "em");
            giang.publishes(rule(3, 160, false), "em");
            giang.connects((posting, _) -> {
                try (var client = giang.open()) {
                    return client.post(posting);
                } catch (IOException e) {
                    throw new WarehouseException(ErrorCode.UNREACHABLE, "gone", e);
                }
            });
            giang.sent();
            giang.reads();
            assertEquals(rule(3, 160, false), known(giang));
            assertEquals(List.of(), giang.rulesRefused);
            assertEquals(List.of(), giang.alerts.versions().drafts());

            all.restart();
            giang.reads();
            giang.sent();
            giang.reads();

            assertEquals(2, versions(all));
            assertEquals(rule(3, 160, false), known(giang));
            assertEquals(List.of(), giang.rulesRefused);

            all.servesNoAlerts();
            giang.publishes(rule(4, 170, false), "em");
            giang.sent();
            all.restart();
            var later = giang.again();
            later.connects();
            later.reads();
            later.sent();
            assertEquals(3, versions(all));
            assertEquals(List.of(), later.rulesRefused);
        }
    }

    private static Calls.Answer post(AlertDesks all, String token, UUID key, String body)
            throws Exception {
        return all.calls.post(
                PATH, body, "Authorization", "Bearer " + token, "Idempotency-Key", key.toString());
    }

    @Test
    void whoMayNotPutARuleInForceIsToldWhy() throws Exception {
        try (var all = new AlertDesks(folder, twoDays())) {
            var body = WrittenActs.RULE;
            refused(403, "no-right", all, "em", body);
            refused(403, "other-area", all, "khoa", body);
            refused(403, "second-person", all, "hai", body);
            var alone = body.replace("duty-officer/Em", "duty-officer/Giang");
            refused(403, "second-person", all, "giang", alone);
            var reader = body.replace("duty-officer/Em", "duty-officer/Dũng");
            refused(403, "author-no-right", all, "giang", reader);
            var nobody = body.replace("duty-officer/Em", "duty-officer/Nobody");
            refused(403, "author-no-right", all, "giang", nobody);
            assertEquals(401, post(all, "nobody", UUID.randomUUID(), body).status());
            assertEquals(400, all.calls.post(PATH, body, "Authorization", "Bearer giang").status());
            assertEquals(0, versions(all));
        }
    }

    private static void refused(int status, String word, AlertDesks all, String token, String body)
            throws Exception {
        ProposalCalls.is(status, word, post(all, token, UUID.randomUUID(), body));
    }

    @Test
    void whatIsNoRuleIsRefusedWithEveryFaultByName() throws Exception {
        try (var all = new AlertDesks(folder, twoDays())) {
            var body = WrittenActs.RULE;
            unfit(all, "not-json", "{");
            unfit(
                    all,
                    "author.id missing; second.id missing; reason missing; at missing; rule missing",
                    "{}");
            unfit(all, "reason missing", body.replace("Mưa ít", " "));
            unfit(all, "at not-allowed", body.replace("2026-11-21T02:00:00Z", "hôm qua"));
            unfit(all, "extra unknown-member", body.replaceFirst("\\{", "{\"extra\": 1, "));
            unfit(
                    all,
                    "rule.limits unknown-member",
                    body.replace("\"id\":\"heavy-rain\"", "\"limits\":1,\"id\":\"heavy-rain\""));
            unfit(
                    all,
                    "rule.signal.limit wrong-type",
                    body.replace("\"limit\":150", "\"limit\":\"x\""));
            unfit(all, "unknown-indicator (TT-99)", body.replace("TT-02", "TT-99"));
            unfit(
                    all,
                    "unknown-rule (no-such)",
                    body.replace("\"driver\"", "\"inhibitors\":[\"no-such\"],\"driver\""));
            assertEquals(0, versions(all));
        }
    }

    private static void unfit(AlertDesks all, String named, String body) throws Exception {
        var answer = post(all, "giang", UUID.randomUUID(), body);
        ProposalCalls.is(422, "invalid-rule", answer);
        assertTrue(answer.json().path("detail").asText().contains(named), answer.body());
    }

    @Test
    void onlyTheNextNumberOfWhatItWasWrittenOverIsTakenAndAKeyIsOneVersion() throws Exception {
        try (var all = new AlertDesks(folder, twoDays())) {
            var key = UUID.randomUUID();
            var body = WrittenActs.RULE;
            refused(
                    409,
                    "newer-version",
                    all,
                    "giang",
                    body.replace("\"version\":2", "\"version\":3"));
            refused(
                    409,
                    "newer-version",
                    all,
                    "giang",
                    body.replace("\"version\":2", "\"version\":1"));
            var first = post(all, "giang", key, body);
            assertEquals(200, first.status(), first.body());
            all.restart();
            assertEquals(first.body(), post(all, "giang", key, body).body());
            ProposalCalls.is(409, "key-used", post(all, "giang", key, body.replace("150", "151")));
            var blind = body.replace("\"version\":2", "\"version\":3");
            refused(409, "newer-version", all, "giang", blind);
            var next = blind.replaceFirst("\\{", "{\"over\":\"" + key + "\",");
            assertEquals(200, post(all, "giang", UUID.randomUUID(), next).status());
            assertEquals(2, versions(all));
            var rest = all.calls.get(PATH + "?after=1").json();
            assertEquals(1, rest.path("versions").size());
            assertEquals(2, rest.path("next").asInt());
        }
    }

    @Test
    void aVersionFromAClockThatIsAheadBeginsNow() throws Exception {
        try (var all = new AlertDesks(folder, twoDays())) {
            var ahead = WrittenActs.RULE.replace("2026-11-21T02:00:00Z", "2027-01-01T00:00:00Z");

            var answer = post(all, "giang", UUID.randomUUID(), ahead).json();

            assertEquals(
                    AlertDesks.NOW.toString(),
                    answer.at("/versions/0/at").asText(),
                    answer::toString);
            assertEquals("Em", answer.at("/versions/0/author/name").asText());
        }
    }
}
