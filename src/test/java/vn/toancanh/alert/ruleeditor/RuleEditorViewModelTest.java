package vn.toancanh.alert.ruleeditor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.toancanh.alert.By;
import vn.toancanh.alert.rule.AlertRule;
import vn.toancanh.alert.rule.RuleBook;
import vn.toancanh.alert.rule.RulesJson;
import vn.toancanh.alert.rule.Signal;
import vn.toancanh.alert.ruledesk.RuleDraft;
import vn.toancanh.alert.ruledesk.RuleVersion;
import vn.toancanh.alert.ruleeditor.RuleState.Me;
import vn.toancanh.alert.ruleform.RuleField;
import vn.toancanh.alert.ruleform.RuleForm;
import vn.toancanh.alert.ruleform.RuleForm.Ground;
import vn.toancanh.fx.Texts;
import vn.toancanh.indicator.Indicator;
import vn.toancanh.indicator.catalogue.CatalogueJson;

class RuleEditorViewModelTest {
    private static final Texts TEXTS = Texts.strict(Texts.VIETNAMESE);
    private static final Instant NOW = Instant.parse("2026-11-21T05:00:00Z");
    private static final By ANALYST = new By("analyst/1", "Đỗ Anh Tuấn");
    private static final By DIRECTOR = new By("director/1", "Phạm Quốc Vượng");
    private static final Me WRITER = new Me(ANALYST, true, false);
    private static final Me SECOND = new Me(DIRECTOR, true, true);
    private static final RuleBook BOOK = RulesJson.standard();

    private final FakeDesk desk = new FakeDesk();
    private final RuleEditorViewModel model = new RuleEditorViewModel(desk, TEXTS);

    /** Keeps what it is asked to keep. */
    private static final class FakeDesk implements RuleDesk {
        final List<RuleDraft> drafts = new ArrayList<>();
        final List<RuleVersion> versions = new ArrayList<>();
        @Nullable AlertRule offered;

        @Override
        public void keep(RuleDraft draft) {
            drop(draft);
            drafts.add(draft);
        }

        @Override
        public void drop(RuleDraft draft) {
            drafts.removeIf(each ->
                    each.rule().equals(draft.rule()) && each.author().equals(draft.author()));
        }

        @Override
        public void publish(RuleVersion version) {
            versions.add(version);
            drafts.removeIf(each -> each.rule().equals(version.rule().id()));
        }

        @Override
        public void offer(@Nullable AlertRule draft, @Nullable AlertRule inForce) {
            offered = draft;
        }

        @Override
        public Instant now() {
            return NOW;
        }

        RuleState state(Me me) {
            var book = BOOK;
            for (var version : versions) {
                book = book.with(version.rule());
            }
            var codes =
                    CatalogueJson.standard().stream()
                            .map(Indicator::code)
                            .collect(Collectors.toSet());
            return new RuleState(
                    new Ground(book, codes),
                    BOOK,
                    versions,
                    drafts,
                    Map.of("heavy-rain", 3),
                    Map.of(),
                    me);
        }
    }

    @BeforeEach
    void chooseRain() {
        look(WRITER);
        model.choose("heavy-rain");
    }

    private void look(Me me) {
        model.show(desk.state(me));
    }

    private void type(RuleField field, String text) {
        model.field(field).set(text);
    }

    private String fault(RuleField field) {
        return model.writtenProperty().get().checked().faults().getOrDefault(field, "");
    }

    @Test
    void everyStandardRuleStandsInTheFormWithoutFaultOrChange() {
        for (var rule : BOOK.rules()) {
            model.choose(rule.id());
            assertEquals(Map.of(), model.writtenProperty().get().checked().faults(), rule.id());
            assertEquals(List.of(), model.writtenProperty().get().changed(), rule.id());
            var read = model.writtenProperty().get().checked().rule().orElseThrow();
            assertEquals(rule.version() + 1, read.version());
            assertEquals(rule.signal(), read.signal());
            assertEquals(rule.pace(), read.pace());
            assertEquals(rule.attendance(), read.attendance());
            assertEquals(rule.advice(), read.advice());
        }
    }

    @Test
    void whatIsTypedIsKeptAtEveryKeyAndOfferedForTrial() {
        type(RuleField.LIMIT, "12");
        type(RuleField.LIMIT, "120");

        assertEquals(1, desk.drafts.size());
        assertEquals("120", desk.drafts.getFirst().typed().get("LIMIT"));
        var offered = desk.offered;
        assertNotNull(offered);
        assertEquals(new Signal.Threshold(120, 15, false), offered.signal());
        type(RuleField.LIMIT, "100");
        assertEquals(List.of(), desk.drafts);
    }

    @Test
    void aDraftIsThereAgainAsItWasTypedEvenWhenItIsWrong() {
        type(RuleField.FOR, "2 ngà");
        assertEquals(
                "Phải kéo dài phải là một khoảng thời gian, ví dụ “2 ngày 6 giờ”.",
                fault(RuleField.FOR));
        assertNull(desk.offered);

        var again = new RuleEditorViewModel(desk, TEXTS);
        again.show(desk.state(WRITER));
        again.choose("heavy-rain");

        assertEquals("2 ngà", again.field(RuleField.FOR).get());
    }

    @Test
    void everyFaultIsASentenceBesideItsField() {
        type(RuleField.DEADBAND, "-1");
        assertEquals(
                "Giá trị ở Vùng đệm không được phép: từ 0 trở lên.", fault(RuleField.DEADBAND));
        type(RuleField.DEADBAND, "10");
        type(RuleField.INHIBITORS, "heavy-rain");
        assertTrue(fault(RuleField.INHIBITORS).contains("phụ thuộc vào chính nó"));
        type(RuleField.INHIBITORS, "mua-to");
        assertTrue(fault(RuleField.INHIBITORS).contains("không có quy tắc “mua-to”"));
        type(RuleField.INHIBITORS, "");
        type(RuleField.NAME, " ");
        assertEquals("Phải ghi Tên quy tắc.", fault(RuleField.NAME));
        type(RuleField.NAME, "Mưa");
        type(RuleField.RISES, "3");
        assertTrue(fault(RuleField.FOR).contains("khoảng thời gian"));
    }

    @Test
    void aRuleNeedsAReasonAndASecondPerson() {
        type(RuleField.LIMIT, "120");
        model.submit();
        assertEquals("Ghi lý do thay đổi.", model.saidProperty().get());
        model.reasonProperty().set("Ngưỡng thấp quá");
        model.submit();
        look(WRITER);

        assertFalse(model.standingProperty().get().editable());
        model.approve();
        assertEquals(List.of(), desk.versions);

        look(SECOND);
        assertEquals("120", model.field(RuleField.LIMIT).get());
        model.approve();
        look(SECOND);

        var version = desk.versions.getFirst();
        assertEquals(ANALYST, version.author());
        assertEquals(DIRECTOR, version.second());
        assertEquals(2, version.rule().version());
        assertEquals(List.of(), desk.drafts);
        assertEquals(List.of(), model.writtenProperty().get().changed());
    }

    @Test
    void theSecondPersonGivesBackOnlyWithAReason() {
        type(RuleField.LIMIT, "120");
        model.reasonProperty().set("Thử");
        model.submit();
        look(SECOND);

        model.giveBack(" ");
        assertTrue(desk.drafts.getFirst().waits());
        model.giveBack("Chưa đủ căn cứ");
        look(WRITER);

        assertTrue(model.standingProperty().get().editable());
        assertEquals("Chưa đủ căn cứ", model.standingProperty().get().note());
        assertEquals("120", model.field(RuleField.LIMIT).get());
    }

    @Test
    void whatWasWrittenOverAnOlderVersionIsNotPutInForce() {
        type(RuleField.LIMIT, "120");
        model.reasonProperty().set("Thử");
        model.submit();
        var waiting = desk.drafts.getFirst();
        var form = new RuleForm(TEXTS);
        var rain = BOOK.find("heavy-rain").orElseThrow();
        var next = form.rule(waiting.typed(), rain, desk.state(WRITER).ground()).orElseThrow();
        desk.versions.add(new RuleVersion(next, DIRECTOR, ANALYST, "", NOW));
        look(SECOND);

        model.approve();

        assertEquals(1, desk.versions.size());
        assertTrue(model.saidProperty().get().contains("phiên bản 2"));
    }

    @Test
    void anEarlierVersionCanBeTakenBack() {
        var form = new RuleForm(TEXTS);
        var rain = BOOK.find("heavy-rain").orElseThrow();
        var next =
                form.rule(Map.of("LIMIT", "150"), rain, desk.state(WRITER).ground()).orElseThrow();
        desk.versions.add(new RuleVersion(next, DIRECTOR, ANALYST, "Thử", NOW));
        look(WRITER);
        assertEquals("150", model.field(RuleField.LIMIT).get());

        model.restore(model.standingProperty().get().history().getLast());

        assertEquals("100", model.field(RuleField.LIMIT).get());
        assertEquals(List.of(RuleField.LIMIT), model.writtenProperty().get().changed());
    }

    @Test
    void whoMayOnlyReadWritesNothing() {
        look(new Me(ANALYST, false, false));

        type(RuleField.LIMIT, "120");
        model.submit();

        assertEquals(List.of(), desk.drafts);
    }
}
