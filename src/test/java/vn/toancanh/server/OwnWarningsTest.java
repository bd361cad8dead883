package vn.toancanh.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.toancanh.alert.Publication;
import vn.toancanh.alert.cap.CapAlert;
import vn.toancanh.alert.capfeed.CapDocument;
import vn.toancanh.alert.capown.Issuer;
import vn.toancanh.alert.capown.OwnMessages;
import vn.toancanh.alert.capown.Places;
import vn.toancanh.alert.capread.CapReading;
import vn.toancanh.alert.capwrite.CapChain;
import vn.toancanh.alert.capwrite.CapWriter;
import vn.toancanh.alert.capwrite.OwnWarning;
import vn.toancanh.alert.life.Stimulus;
import vn.toancanh.alert.life.Stimulus.Publish.Move;
import vn.toancanh.alert.rule.AlertRule;
import vn.toancanh.alert.rule.Explanation;
import vn.toancanh.alert.rule.ExplanationJson;
import vn.toancanh.alert.rule.RulesJson;
import vn.toancanh.alert.watch.TestField;
import vn.toancanh.area.AreaTree;
import vn.toancanh.base.AreaCode;

/** What a person sends outside, from his desk without a connection to the feed of the warehouse. */
class OwnWarningsTest {
    private static final Duration DAY = Duration.ofDays(1);

    @TempDir Path folder;

    private static TestField rain() {
        return new TestField().put("TT-02", AlertDesks.ONE, "2026-11-20", 160);
    }

    private static void does(AlertDesks.Desk desk, Move move, @Nullable Instant until, String words)
            throws Exception {
        var id = UUID.randomUUID().toString();
        desk.does(
                AlertDesks.RAIN,
                new Stimulus.Publish(id, AlertDesks.NOW, desk.me(), move, until, words));
    }

    private static void sends(AlertDesks.Desk desk) throws Exception {
        does(desk, Move.DRAFT, AlertDesks.NOW.plus(DAY), "");
        does(desk, Move.SEND, AlertDesks.NOW.plus(DAY), "tránh xa bờ suối");
    }

    /** Of our alert, newest first; the feed has those of others too. */
    private static List<CapAlert> told(AlertDesks all) throws Exception {
        return readings(all).stream()
                .flatMap(reading -> Optional.ofNullable(reading.message()).stream())
                .filter(message -> message.identifier().startsWith(AlertDesks.RAIN.fingerprint()))
                .toList();
    }

    private static List<CapReading> readings(AlertDesks all) throws Exception {
        var body = all.calls.get("/v1/warnings").body().getBytes(StandardCharsets.UTF_8);
        return CapDocument.read(new ByteArrayInputStream(body)).readings();
    }

    @Test
    void whatWasSentWithoutAConnectionComesToEverybodyThroughTheWarehouse() throws Exception {
        try (var all = new AlertDesks(folder, rain())) {
            var lan = all.desk("lan").judges();
            sends(lan);
            assertEquals(Publication.ALERT, lan.state(AlertDesks.RAIN).publication());
            all.judged();
            assertEquals(List.of(), told(all));

            lan.connects();
            lan.sent();
            lan.reads();

            var message = told(all).getFirst();
            assertEquals(CapAlert.Kind.ALERT, message.kind());
            assertEquals(CapAlert.Status.EXERCISE, message.status(), "the numbers are invented");
            assertTrue(message.note().endsWith("tránh xa bờ suối"), message.note());
            assertEquals(List.of(), lan.refused);
            var other = all.desk("an");
            other.reads();
            assertEquals(lan.state(AlertDesks.RAIN), other.state(AlertDesks.RAIN));
            assertEquals(List.of(written(lan)), List.of(CapWriter.write(message)));
            assertEquals(List.of(written(other)), List.of(CapWriter.write(message)));
        }
    }

    private static String written(AlertDesks.Desk desk) {
        var journal = desk.alerts.desk().journal(AlertDesks.RAIN);
        var chains = new OwnMessages(new SampleIssuer()).chains(AlertDesks.RAIN, journal);
        return CapWriter.write(chains.getLast().getLast().message());
    }

    @Test
    void aWithdrawalIsAMessageOfItsOwnAndTheStreamSaysThatThereIsOne() throws Exception {
        try (var all = new AlertDesks(folder, rain())) {
            var lan = all.desk("lan").judges();
            all.judged();
            lan.connects();
            sends(lan);
            lan.sent();
            var tag = all.calls.get("/v1/warnings").header("ETag");
            does(lan, Move.CANCEL, null, "nước đã rút");
            lan.sent();

            var messages = told(all);
            assertEquals(2, messages.size());
            var cancel = messages.stream().filter(each -> each.kind() == CapAlert.Kind.CANCEL);
            assertEquals(1, cancel.findFirst().orElseThrow().references().size());
            assertNotEquals(tag, all.calls.get("/v1/warnings").header("ETag"));
        }
    }

    @Test
    void anotherLifeOfTheWarehouseTellsTheSameWords() throws Exception {
        try (var all = new AlertDesks(folder, rain())) {
            var lan = all.desk("lan").judges();
            all.judged();
            lan.connects();
            sends(lan);
            lan.sent();
            var before = told(all);
            assertEquals(1, before.size());

            all.restart();

            assertEquals(before, told(all));
        }
    }

    @Test
    void whoMayNotWarnIsRefusedByTheWarehouseAsAtHisDesk() throws Exception {
        try (var all = new AlertDesks(folder, rain())) {
            all.judged();
            var until = AlertDesks.NOW.plus(DAY);
            var body =
                    """
                    {"rule": "heavy-rain", "area": "%s", "at": "%s", "do": "publish",
                     "move": "draft", "until": "%s"}\
                    """
                            .formatted(AlertDesks.ONE.value(), AlertDesks.UNTIL, until);
            var answer = post(all, "an", body);
            assertEquals(403, answer.status());
            assertTrue(answer.body().contains("may-not-warn"), answer.body());
            assertEquals(200, post(all, "lan", body).status());
            var endless = body.replaceFirst(",\\s+\"move\"", ", \"note\": \"\", \"move\"");
            assertEquals(
                    422,
                    post(all, "binh", endless.replaceFirst(", \"until\": \"[^\"]*\"", ""))
                            .status());
        }
    }

    private static Calls.Answer post(AlertDesks all, String token, String body) throws Exception {
        return all.calls.post(
                "/v1/alerts/acts",
                body,
                "Authorization",
                "Bearer " + token,
                "Idempotency-Key",
                UUID.randomUUID().toString());
    }

    @Test
    void whatSomebodyElseHasWithdrawnIsNotUpdatedFromADeskThatDidNotKnow() throws Exception {
        try (var all = new AlertDesks(folder, rain())) {
            var lan = all.desk("lan").judges();
            var binh = all.desk("binh").judges();
            all.judged();
            lan.connects();
            sends(lan);
            lan.sent();
            binh.reads();
            does(binh, Move.UPDATE, AlertDesks.NOW.plus(DAY), "");
            does(lan, Move.CANCEL, null, "nước đã rút");
            lan.sent();

            binh.connects();
            binh.sent();
            binh.reads();

            assertFalse(binh.refused.isEmpty(), "he is told why");
            assertEquals(Publication.CANCELLED, binh.state(AlertDesks.RAIN).publication());
            assertEquals(2, told(all).size());
        }
    }

    /** What the sample warehouse says of itself. */
    private record SampleIssuer(SampleHoldings holdings) implements Issuer {
        SampleIssuer() {
            this(new SampleHoldings());
        }

        @Override
        public CapChain.Sender sender() {
            var identity = holdings.identity();
            return Issuer.sender(identity.id(), identity.title(), identity.simulated());
        }

        @Override
        public Optional<AlertRule> rule(String id) {
            return RulesJson.standard().find(id);
        }

        @Override
        public int decimals(String indicator) {
            return holdings.indicators().stream()
                    .filter(each -> each.code().equals(indicator))
                    .findFirst()
                    .map(each -> each.measure().decimals())
                    .orElse(1);
        }

        @Override
        public Optional<Explanation> explanation(String written) {
            return ExplanationJson.read(written);
        }

        @Override
        public OwnWarning.Place place(AreaCode area, Instant at) {
            return new Places(new AreaTree(holdings.areas()), holdings.boundaries()).of(area, at);
        }
    }
}
