package vn.toancanh.map.tool;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayDeque;
import java.util.Queue;
import org.junit.jupiter.api.Test;
import vn.toancanh.area.LonLat;
import vn.toancanh.base.AreaCode;
import vn.toancanh.map.MapThreads;

class PointerViewModelTest {
    private static final LonLat DA_NANG = new LonLat(108.2022, 16.0544);

    private final Queue<Runnable> later = new ArrayDeque<>();
    private final PointerViewModel model =
            new PointerViewModel(
                    new MapThreads(later::add, Runnable::run),
                    ToolStage.TEXTS,
                    () -> new AreaCode("48"));

    private String text() {
        return model.textProperty().get();
    }

    @Test
    void onlyWgs84IsShownUntilTheParametersAreLoaded() {
        model.point(DA_NANG);

        assertEquals("16°03′15,8″ B 108°12′07,9″ Đ (16.054400, 108.202200)", text());
    }

    /** As {@code cs2cs} of PROJ 9.1.1 has it: 548188.2987, 1775651.1606. */
    @Test
    void vn2000FollowsInTheZoneOfTheProvinceNorthFirst() {
        model.point(DA_NANG);
        later.remove().run();

        assertTrue(
                text().endsWith(" · VN-2000 kinh tuyến trục 107°45′: X 1.775.651,2 · Y 548.188,3"),
                text());
        assertTrue(later.isEmpty());
        model.point(new LonLat(108.3, 16.1));
        assertTrue(later.isEmpty(), "a zone is loaded once");
    }

    @Test
    void nothingIsLoadedBeforeSomebodyWorksWithTheMap() {
        model.look(DA_NANG);
        assertTrue(later.isEmpty());

        model.wake();
        later.remove().run();

        assertTrue(text().contains("VN-2000"), text());
    }

    @Test
    void theMiddleOfTheViewIsReadWhileNoPointerIsThere() {
        model.look(DA_NANG);
        assertTrue(text().contains("16.054400"));

        model.point(new LonLat(108, 16));
        model.look(DA_NANG);
        assertFalse(text().contains("16.054400"));

        model.point(null);
        model.look(DA_NANG);
        assertTrue(text().contains("16.054400"));
    }
}
