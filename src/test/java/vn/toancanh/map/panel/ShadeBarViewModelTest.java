package vn.toancanh.map.panel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.toancanh.fx.Texts;
import vn.toancanh.map.panel.ShadeBarViewModel.Choice;
import vn.toancanh.map.panel.ShadeBarViewModel.Classes;
import vn.toancanh.map.panel.ShadeBarViewModel.Limits;
import vn.toancanh.map.panel.ShadeBarViewModel.Option;

class ShadeBarViewModelTest {
    private static final Option RAIN = new Option("TT-02", "Mưa");
    private static final Option HEALTH = new Option("YT-04", "Bao phủ BHYT");

    private final List<Choice> told = new ArrayList<>();
    private final ShadeBarViewModel model =
            new ShadeBarViewModel(List.of(RAIN, HEALTH), Texts.VIETNAMESE, told::add);

    private Limits limits() {
        return told.getLast().limits();
    }

    @Test
    void whoWantsLimitsByHandStartsFromThoseThatAreDrawn() {
        model.drawn(List.of(92.5, 95.0));

        model.classesProperty().set(Classes.MANUAL);

        assertEquals("92,5; 95", model.limitsProperty().get());
        assertEquals(new Limits(Classes.MANUAL, List.of(92.5, 95.0)), limits());
        assertEquals(1, told.size());
    }

    @Test
    void limitsThatCannotBeAreToldAndChangeNothing() {
        model.classesProperty().set(Classes.MANUAL);
        model.limitsProperty().set("50; 70");
        model.commit();
        int before = told.size();

        model.limitsProperty().set("50; 40");
        model.commit();

        assertEquals(before, told.size());
        var bad = model.problemProperty().get();
        assertNotNull(bad);
        assertEquals("map.limits.rising", bad.textKey());
        model.limitsProperty().set("50; 400");
        assertNull(model.problemProperty().get());
    }

    @Test
    void limitsOfOneIndicatorAreRememberedForItAndNotUsedForAnother() {
        model.firstProperty().set(RAIN);
        model.classesProperty().set(Classes.MANUAL);
        model.limitsProperty().set("50; 100");
        model.commit();

        model.firstProperty().set(HEALTH);
        assertEquals(new Limits(Classes.USUAL, List.of()), limits());

        model.firstProperty().set(RAIN);
        assertEquals(new Limits(Classes.MANUAL, List.of(50.0, 100.0)), limits());
        assertEquals("50; 100", model.limitsProperty().get());
    }

    @Test
    void whatTheProgramShowsIsNotToldBack() {
        var shown = new ShadeBarViewModel.Shown("TT-02", null, false);
        model.show(shown, new Limits(Classes.MANUAL, List.of(10.0, 20.5)));

        assertEquals("10; 20,5", model.limitsProperty().get());
        assertEquals(Classes.MANUAL, model.classesProperty().get());
        model.commit();
        assertEquals(List.of(), told);
    }
}
