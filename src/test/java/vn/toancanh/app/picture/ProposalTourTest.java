package vn.toancanh.app.picture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.toancanh.app.chart.Compared;
import vn.toancanh.app.chart.UnitTables;
import vn.toancanh.board.document.Measured;
import vn.toancanh.fx.Texts;
import vn.toancanh.indicator.SeriesKey;
import vn.toancanh.proposal.Proposal;
import vn.toancanh.proposal.State;

/** Two people at one desk, one after the other, and a real warehouse between them. */
@Tag("screen")
class ProposalTourTest {
    @TempDir static Path data;

    private static Workplace workplace;
    private static SeriesKey key;

    @BeforeAll
    static void open() throws Exception {
        workplace = new Workplace(data);
        key = new SeriesKey("HC-07", workplace.commune());
        workplace.session().want(key).join();
    }

    @AfterAll
    static void close() throws Exception {
        workplace.close();
    }

    private static List<String> flagsInATableOfUnits() {
        var session = workplace.session();
        var now = session.clock().instant();
        var compared = Compared.of(session.territory().tree(), workplace.home(), now);
        return new UnitTables(session, Texts.of(Locale.of("vi")))
                .table(List.of(Measured.parse(key.indicator())), compared, now).rows().stream()
                        .filter(row -> row.area().equals(key.area()))
                        .flatMap(row -> row.cells().getFirst().flags().stream())
                        .toList();
    }

    @Test
    void aDisputedNumberSaysSoUntilItsOwnerAnswersAndTheAnswerStaysOnTheCard() throws Exception {
        try (var commune = workplace.desk("commune")) {
            commune.card(key);
            commune.press("#card-dispute");
            commune.press("#form-send");
            assertTrue(commune.says("Hãy ghi lý do"), "a reason is needed");
            commune.type("#form-value", "99,5");
            commune.type("#form-reason", "Chưa tính tổ lưu động");
            commune.press("#form-send");
            Workplace.until(() -> workplace.taken(Proposal.Kind.DISPUTE, State.OPEN));
            commune.card(key);
            assertTrue(commune.says("đang xác minh"));
            commune.proposal(workplace.newest(Proposal.Kind.DISPUTE).proposal().id());
            assertFalse(commune.offers("#proposal-ACCEPT"), "nobody answers himself");
            assertTrue(commune.offers("#proposal-WITHDRAW"));
        }
        assertEquals(List.of("đang xác minh"), flagsInATableOfUnits());
        try (var owner = workplace.desk("director")) {
            owner.proposal(workplace.newest(Proposal.Kind.DISPUTE).proposal().id());
            owner.press("#proposal-ACCEPT");
            assertTrue(owner.says("Cần ghi lời giải thích"), "an answer is a sentence");
            owner.type("#proposal-note", "Đã đối chiếu, sẽ sửa");
            owner.press("#proposal-ACCEPT");
            Workplace.until(() -> workplace.taken(Proposal.Kind.DISPUTE, State.ACCEPTED));
            owner.card(key);
            assertFalse(owner.says("đang xác minh"));
            assertTrue(owner.says("Đã nhận: sẽ sửa số"));
        }
    }

    @Test
    void aNumberTypedByHandAndApprovedByASecondPersonSaysSo() throws Exception {
        try (var analyst = workplace.desk("analyst")) {
            analyst.card(key);
            analyst.press("#card-value");
            analyst.type("#form-value", "3");
            analyst.type("#form-reason", "Hệ thống gián đoạn, nhập theo sổ");
            analyst.press("#form-send");
            assertTrue(analyst.says("Số nằm ngoài khoảng thường gặp"), "3 % is not usual");
            analyst.type("#form-value", "97,7");
            analyst.press("#form-send");
            Workplace.until(() -> workplace.taken(Proposal.Kind.VALUE, State.SUBMITTED));
        }
        try (var owner = workplace.desk("director")) {
            owner.proposal(workplace.newest(Proposal.Kind.VALUE).proposal().id());
            owner.press("#proposal-APPROVE");
            Workplace.until(() -> workplace.taken(Proposal.Kind.VALUE, State.PUBLISHED));
            Workplace.until(() ->
                    workplace
                            .session()
                            .readings()
                            .read(key, workplace.session().clock().instant())
                            .isManual());
            owner.card(key);
            assertTrue(owner.says("nhập tay"));
            assertTrue(flagsInATableOfUnits().contains("nhập tay"));
        }
    }
}
