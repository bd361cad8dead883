package vn.toancanh.app.picture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.toancanh.indicator.Bands;
import vn.toancanh.indicator.SeriesKey;
import vn.toancanh.indicator.Status;
import vn.toancanh.proposal.Proposal;
import vn.toancanh.proposal.State;

/** What an indicator means is changed in the program: draft, trial, second person, way back. */
@Tag("screen")
class EntryTourTest {
    private static final String CODE = "HC-07";

    @TempDir static Path data;

    private static Workplace workplace;
    private static SeriesKey key;

    @BeforeAll
    static void open() throws Exception {
        workplace = new Workplace(data);
        key = new SeriesKey(CODE, workplace.home());
        workplace.session().want(key).join();
    }

    @AfterAll
    static void close() throws Exception {
        workplace.close();
    }

    private static void openForm(PersonaDesk desk) throws Exception {
        desk.card(key);
        desk.press("#card-definition");
        Workplace.until(() -> desk.offers("#entry-OK"));
    }

    private static double limitOfGood() {
        return workplace
                .session()
                .territory()
                .catalogue()
                .find(CODE)
                .orElseThrow()
                .judgement()
                .bands()
                .bands()
                .stream()
                .filter(band -> band.status() == Status.OK)
                .mapToDouble(Bands.Band::from)
                .min()
                .orElseThrow();
    }

    private static void submit(PersonaDesk analyst) {
        analyst.press("#entry-send");
        Workplace.until(() -> workplace.taken(Proposal.Kind.DEFINITION, State.SUBMITTED));
    }

    private static void approve() throws Exception {
        try (var owner = workplace.desk("director")) {
            owner.proposal(workplace.newest(Proposal.Kind.DEFINITION).proposal().id());
            owner.press("#proposal-APPROVE");
            Workplace.until(() -> !workplace.taken(Proposal.Kind.DEFINITION, State.SUBMITTED));
        }
    }

    @Test
    void aDefinitionIsDraftedTriedPublishedByASecondPersonAndTakenBack() throws Exception {
        var before = limitOfGood();
        try (var analyst = workplace.desk("analyst")) {
            openForm(analyst);
            var old = analyst.text("#entry-OK");
            analyst.press("#entry-send");
            assertTrue(analyst.says("Chưa có gì thay đổi"));
            analyst.type("#entry-OK", "≥ 50");
            assertTrue(analyst.says("Các ngưỡng chồng lên nhau"));
            analyst.press("#entry-send");
            assertTrue(analyst.says("Còn 1 trường phải sửa"));
            analyst.type("#entry-OK", "≥ 99");
            assertTrue(analyst.says("từ 98 đến 99 không thuộc ngưỡng nào"));
            analyst.type("#entry-WATCH", "95 .. 99");
            assertTrue(analyst.says("Trước: " + old), "what it was is said beside it");
            analyst.press("#entry-close");
            openForm(analyst);
            assertEquals("≥ 99", analyst.text("#entry-OK"), "the draft was kept");
            analyst.press("#trial-start");
            Workplace.until(() -> analyst.says("trong 24 tháng có thay đổi"));
            analyst.press("#entry-send");
            assertTrue(analyst.says("Hãy ghi lý do"));
            analyst.type("#entry-reason", "Theo nghị quyết mới của tỉnh");
            submit(analyst);
            assertEquals(before, limitOfGood(), "one person changes nothing");
            analyst.proposal(workplace.newest(Proposal.Kind.DEFINITION).proposal().id());
            assertFalse(analyst.offers("#proposal-APPROVE"), "nobody approves himself");
        }
        approve();
        Workplace.until(() -> limitOfGood() == 99);
        try (var analyst = workplace.desk("analyst")) {
            openForm(analyst);
            assertEquals("≥ 99", analyst.text("#entry-OK"));
            analyst.follow("bản ban đầu");
            submit(analyst);
        }
        approve();
        Workplace.until(() -> limitOfGood() == before);
    }

    @Test
    void whoWorksForACommuneChangesNoDefinition() throws Exception {
        try (var commune = workplace.desk("commune")) {
            commune.card(key);
            assertFalse(commune.offers("#card-definition"));
        }
    }
}
