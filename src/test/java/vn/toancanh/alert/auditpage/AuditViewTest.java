package vn.toancanh.alert.auditpage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import javafx.css.PseudoClass;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.toancanh.alert.AlertEvent;
import vn.toancanh.alert.Response;
import vn.toancanh.alert.Severity;
import vn.toancanh.alert.audit.AlarmAudit;
import vn.toancanh.alert.audit.Audit;
import vn.toancanh.alert.audit.AuditQuestion;
import vn.toancanh.alert.audit.Measure;
import vn.toancanh.alert.flood.Annunciation;
import vn.toancanh.alert.flood.FloodControl;
import vn.toancanh.alert.flood.FloodLimits;
import vn.toancanh.alert.flood.Lines;
import vn.toancanh.alert.life.Stimulus.Close;
import vn.toancanh.alert.life.Stimulus.Verdict;
import vn.toancanh.fx.FxToolkit;
import vn.toancanh.fx.Pictures;
import vn.toancanh.fx.Texts;
import vn.toancanh.fx.Theme;

@Tag("screen")
class AuditViewTest {
    private static final PseudoClass ACT = PseudoClass.getPseudoClass("act");
    private static final Map<String, String> NAMES =
            Map.of(
                    "storm-rain", "Mưa 24 giờ vượt 200 mm",
                    "storm-level", "Mực nước sông vượt báo động 2",
                    "lone-dengue", "Sốt xuất huyết tăng bất thường so với cùng kỳ năm năm",
                    "lone-dossiers", "Hồ sơ đất đai quá hạn",
                    "lone-waste", "Phản ánh rác thải tăng");

    /** Five weeks with a storm, seen and judged by people now and then. */
    private static Audit audit() {
        var random = new Random(5);
        var lines = new Lines();
        var rules = List.copyOf(NAMES.keySet().stream().sorted().toList());
        var acts = 0;
        for (var minute = 0.0; minute < 35 * 24 * 60; ) {
            var isStorm = minute > 20_000 && minute < 20_300;
            minute += isStorm ? 0.4 : 10 + random.nextInt(90);
            var rule = isStorm ? rules.get(3 + random.nextInt(2)) : rules.get(random.nextInt(5));
            var key = Lines.key(rule, random.nextInt(60));
            var at = Lines.at(minute);
            if (!lines.state(key).condition().isActive()) {
                lines.is(key, severity(random), at);
            } else if (lines.state(key).wantsSeeing() && random.nextBoolean()) {
                lines.seen(key, at);
            } else if (random.nextInt(3) == 0) {
                var verdict = random.nextInt(4) > 0 ? Verdict.TRUE_ALERT : Verdict.FALSE_ALARM;
                if (lines.state(key).response() != Response.CLOSED) {
                    var id = "close-" + acts++;
                    lines.does(key, _ -> new Close(id, at, Lines.LEADER, verdict, "đã kiểm tra"));
                }
                lines.isNot(key, at.plusSeconds(1));
            } else {
                lines.isNot(key, at);
            }
        }
        var told = new ArrayList<Annunciation>();
        var control = new FloodControl(Lines.TRAITS, Lines.LAND, FloodLimits.USUAL);
        for (AlertEvent event : lines.journal()) {
            told.addAll(control.take(event));
        }
        return audit(lines, told, Lines.START.plus(Duration.ofDays(35)));
    }

    private static Audit audit(Lines lines, List<Annunciation> told, Instant to) {
        return AlarmAudit.of(
                new AuditQuestion(Lines.START, to, lines.journal(), told, Lines.TRAITS, _ -> true));
    }

    private static Severity severity(Random random) {
        var share = random.nextInt(100);
        return share < 74 ? Severity.LOW : share < 91 ? Severity.MEDIUM : Severity.HIGH;
    }

    private static Scene scene(AuditViewModel model, Texts texts, Theme theme, double... size) {
        var view = new AuditView(model, texts);
        var page = new StackPane(view);
        page.setStyle("-fx-padding: 16;");
        return FxToolkit.laidOut(page, theme, Theme.DESK_PX, size);
    }

    @Test
    void everyFigureStandsBesideItsTargetWithAWord() {
        var audit = audit();
        FxToolkit.run(() -> {
            var texts = Texts.strict(Texts.VIETNAMESE);
            var model = new AuditViewModel(texts);
            model.show(audit, NAMES::get);
            var scene = scene(model, texts, Theme.DARK, 1400, 1600);
            for (var measure : Measure.values()) {
                var value = (Label) scene.lookup("#audit-" + measure.name());
                assertFalse(value.getText().isBlank());
                assertTrue(value.getWidth() >= value.prefWidth(-1) - 1, measure.name());
            }
            var words = scene.getRoot().lookupAll(".status-word");
            assertEquals(Measure.values().length, words.size());
            var first = (Label) words.iterator().next();
            assertEquals("Cần xử lý", first.getText());
            assertTrue(first.getPseudoClassStates().contains(ACT));
        });
    }

    @Test
    void thePageIsDrawnInEveryLookAndLanguage() {
        var audit = audit();
        for (var theme : Theme.DESK) {
            draw(audit, Texts.strict(Texts.VIETNAMESE), theme, "audit-" + name(theme), 1640, 940);
        }
        draw(audit, Texts.strict(Locale.ENGLISH), Theme.DARK, "audit-en", 1240, 1700);
    }

    private static String name(Theme theme) {
        return theme.name().toLowerCase(Locale.ROOT);
    }

    private static void draw(Audit audit, Texts texts, Theme theme, String name, double... size) {
        var image =
                FxToolkit.on(() -> {
                    var model = new AuditViewModel(texts);
                    model.show(audit, NAMES::get);
                    return scene(model, texts, theme, size).snapshot(null);
                });
        assertEquals(size[0], image.getWidth());
        Pictures.save(image, name);
    }

    @Test
    void beforeTheFirstAuditThePageSaysWhyItIsEmpty() {
        FxToolkit.run(() -> {
            var texts = Texts.strict(Texts.VIETNAMESE);
            var scene = scene(new AuditViewModel(texts), texts, Theme.DARK, 900, 500);
            var shown = (Label) scene.getRoot().lookup(".text-body");
            assertTrue(shown.isVisible());
            assertEquals(texts.get("alert.audit.empty"), shown.getText());
        });
    }

    @Test
    void aSpanInWhichNothingHappenedIsShownWithoutBars() {
        var audit = audit(new Lines(), List.of(), Lines.START.plus(Duration.ofDays(1)));
        FxToolkit.run(() -> {
            var texts = Texts.strict(Texts.VIETNAMESE);
            var model = new AuditViewModel(texts);
            model.show(audit, NAMES::get);
            var scene = scene(model, texts, Theme.LIGHT, 1400, 1600);
            assertFalse(scene.getRoot().lookup(".audit-bars").isVisible());
            assertEquals("0,0", ((Label) scene.lookup("#audit-PER_DAY")).getText());
            assertEquals("—", ((Label) scene.lookup("#audit-PRECISION")).getText());
        });
    }
}
