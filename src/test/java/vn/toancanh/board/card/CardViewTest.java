package vn.toancanh.board.card;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TableView;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.toancanh.analysis.explain.Decomposition;
import vn.toancanh.analysis.explain.Explanation;
import vn.toancanh.analysis.explain.UnitAmount;
import vn.toancanh.area.Area;
import vn.toancanh.area.AreaLevel;
import vn.toancanh.area.Validity;
import vn.toancanh.base.AreaCode;
import vn.toancanh.base.Bilingual;
import vn.toancanh.base.Freshness;
import vn.toancanh.base.Period;
import vn.toancanh.board.why.Insight;
import vn.toancanh.fx.FxToolkit;
import vn.toancanh.fx.Texts;
import vn.toancanh.fx.Theme;
import vn.toancanh.fx.parts.SampleReadings;
import vn.toancanh.fx.parts.SampleReadings.Sample;
import vn.toancanh.fx.parts.Truncation;
import vn.toancanh.indicator.Direction;
import vn.toancanh.indicator.IndicatorReading;
import vn.toancanh.indicator.Observation;
import vn.toancanh.indicator.Quality;
import vn.toancanh.indicator.Status;

@Tag("screen")
class CardViewTest {
    private static final Sample SAMPLE = Sample.of("HC-07", "Đúng hạn", "%", Direction.UP, 96.8);

    private final List<String> closed = new ArrayList<>();

    @Test
    void noTextOfTheCardIsCutInEitherLanguage() {
        for (var locale : List.of(Texts.VIETNAMESE, Locale.ENGLISH)) {
            var cut =
                    FxToolkit.on(() -> {
                        var card = card(SAMPLE.reading(), Texts.strict(locale));
                        return Truncation.of(((ScrollPane) card.getCenter()).getContent());
                    });
            assertEquals(List.of(), cut, locale.toString());
        }
    }

    @Test
    void noTextOfTheReasonsIsCutInEitherLanguageAtTwiceTheSize() {
        for (var locale : List.of(Texts.VIETNAMESE, Locale.ENGLISH)) {
            var cut =
                    FxToolkit.on(() -> {
                        var model = model(SAMPLE.reading());
                        var about = model.cardProperty().get();
                        model.whyProperty().set(true);
                        model.show(insight(), about);
                        var card = new CardView(model, null, Texts.strict(locale));
                        FxToolkit.laidOut(card, Theme.DARK, 2 * Theme.DESK_PX, 1232, 1380);
                        return Truncation.of(((ScrollPane) card.getCenter()).getContent());
                    });
            assertEquals(List.of(), cut, locale.toString());
        }
    }

    @Test
    void analysisOfAnotherUnitIsPassedOver() {
        FxToolkit.run(() -> {
            var model = model(SAMPLE.reading());
            var before = model.cardProperty().get();
            var other = Sample.of("HC-08", "Quá hạn", "hồ sơ", Direction.DOWN, 9).reading();
            model.show(content(other));
            model.show(insight(), before);
            assertNull(model.insightProperty().get());
            model.show(insight(), content(other));
            assertEquals(insight(), model.insightProperty().get());
            model.show(before);
            assertNull(model.insightProperty().get());
        });
    }

    @Test
    void thePictureOfACardShowsItAsTheReaderSetIt() {
        FxToolkit.run(() -> {
            var model = model(SAMPLE.reading());
            model.show(insight(), model.cardProperty().get());
            model.whyProperty().set(true);
            model.lay(Overlay.TET, true);
            var copy = model.copy();
            model.lay(Overlay.TET, false);
            assertEquals(insight(), copy.insightProperty().get());
            assertTrue(copy.whyProperty().get());
            assertTrue(copy.overlaysProperty().get().contains(Overlay.TET));
        });
    }

    private static Insight insight() {
        var first = Period.parse("2026-11-03");
        var shift = new Insight.Shift(first, 98.1, 97.5, false, 0.005, Insight.Turn.WORSE);
        var units = List.of(part("A", 1.0, Status.OK).area(), part("B", 1.0, Status.OK).area());
        var split =
                (Explanation.Explained)
                        Decomposition.amount(
                                List.of(
                                        new UnitAmount(units.get(0).code(), 50.0, 47.0),
                                        new UnitAmount(units.get(1).code(), 48.0, 49.0)));
        var at = SampleReadings.NOW;
        return new Insight(
                new Insight.Since(shift, List.of()),
                new Insight.Outlook(
                        List.of(),
                        0.95,
                        new Insight.Chance(2026, 98, 0.28, 97.6, 96.5, 98.8),
                        List.of()),
                new Insight.Where(first.from(), at, split, true, units, split.limits()),
                new Insight.Who("Trung tâm Phục vụ hành chính công tỉnh", "Dương Thị Thanh Tâm"));
    }

    @Test
    void anAbsentIndicatorHasACardThatSaysSo() {
        FxToolkit.run(() -> {
            var absent = SAMPLE.with(Freshness.ABSENT).reading();
            var card = card(absent, Texts.strict(Texts.VIETNAMESE));
            assertTrue(card.getAccessibleText().contains("Chưa có số liệu"));
            assertFalse(card.lookup(".gauge").isVisible());
        });
    }

    @Test
    void theWorstUnitsStandFirstAndThoseWithoutValueLast() {
        FxToolkit.run(() -> {
            var card = card(SAMPLE.reading(), Texts.strict(Texts.VIETNAMESE));
            @SuppressWarnings("unchecked")
            var table = (TableView<CardViewModel.Part>) card.lookup("#card-parts");
            var names = table.getItems().stream().map(part -> part.area().name().vi()).toList();
            assertEquals(List.of("Xã C", "Xã B", "Xã A", "Xã D"), names);
        });
    }

    @Test
    void theCloseButtonCloses() {
        FxToolkit.run(() -> {
            var card = card(SAMPLE.reading(), Texts.strict(Texts.VIETNAMESE));
            ((Button) card.lookup("#card-close")).fire();
        });
        assertEquals(List.of("closed"), closed);
    }

    private CardView card(IndicatorReading reading, Texts texts) {
        var card = new CardView(model(reading), null, texts);
        FxToolkit.laidOut(card, Theme.DARK, Theme.DESK_PX, 616, 690);
        return card;
    }

    private CardViewModel model(IndicatorReading reading) {
        var model = new CardViewModel(_ -> {}, () -> closed.add("closed"));
        model.show(content(reading));
        return model;
    }

    private static CardViewModel.Card content(IndicatorReading reading) {
        return new CardViewModel.Card(
                reading,
                reading.latest() == null ? List.of() : history(),
                List.of(),
                List.of(
                        part("A", 95.0, Status.OK),
                        part("B", 91.0, Status.ACT),
                        part("C", 88.0, Status.ACT),
                        part("D", null, Status.UNKNOWN)),
                new CardViewModel.Origin(
                        null, "GET /v1/observations", List.of(SampleReadings.PROVINCE)),
                SampleReadings.NOW);
    }

    private static CardViewModel.Part part(String name, Double value, Status status) {
        var area =
                new Area(
                        new AreaCode("0000" + name),
                        Bilingual.same("Xã " + name),
                        AreaLevel.COMMUNE,
                        null,
                        Validity.ALWAYS);
        return new CardViewModel.Part(area, value, status);
    }

    private static List<Observation> history() {
        var last = Period.parse("2026-11-21");
        var history = new ArrayList<Observation>();
        for (var day = -599; day <= 0; day++) {
            var one = SAMPLE.observation(90 + day % 7, SampleReadings.NOW, Quality.FINAL);
            history.add(
                    new Observation(
                            one.series(), last.plus(day), one.quantity(), one.provenance()));
        }
        return history;
    }
}
