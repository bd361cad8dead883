package vn.toancanh.map.overlay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Queue;
import javafx.scene.Group;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import javafx.scene.paint.Color;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.toancanh.fx.FxToolkit;
import vn.toancanh.map.geometry.Camera;
import vn.toancanh.map.source.Cancellation;
import vn.toancanh.map.source.MapPicture;
import vn.toancanh.map.source.Origin;
import vn.toancanh.map.source.PictureSource;
import vn.toancanh.map.source.PictureWish;
import vn.toancanh.map.source.SourceException;
import vn.toancanh.map.source.SourceFault;

@Tag("screen")
class PictureLayerViewTest {
    private static final int GREEN = 0xFF00FF00;
    private static final int CLEAR = 0;

    /** 600 × 400 pixels of 1 km around 0°, 0°: four tiles. */
    private static final Camera CAMERA = new Camera(0, 0, 1000, 600, 400);

    private final Queue<Runnable> work = new ArrayDeque<>();
    private final List<PictureLayerView.State> told = new ArrayList<>();
    private final List<Cancellation> asked = new ArrayList<>();

    /** Green to the west of 0°, nothing to the east. */
    private static final PictureSource WEST = (wish, _) -> picture(wish);

    @Test
    void picturesLieWhereTheirPlaceOnTheMapIs() {
        var view = view(WEST);
        var image =
                FxToolkit.on(() -> {
                    view.follow(CAMERA);
                    view.drawNow();
                    return shot(view);
                });

        assertEquals(GREEN, image.getPixelReader().getArgb(298, 200));
        assertEquals(0xFFFFFFFF, image.getPixelReader().getArgb(302, 200));
    }

    @Test
    void thePictureFollowsAtOnceAndTheOldScaleStaysUntilTheNewOneIsThere() {
        var view = view(WEST);
        var moved =
                FxToolkit.on(() -> {
                    view.follow(CAMERA);
                    view.drawNow();
                    view.follow(CAMERA.moved(50, 0));
                    return shot(view);
                });
        assertEquals(GREEN, moved.getPixelReader().getArgb(345, 200));

        var zoomed =
                FxToolkit.on(() -> {
                    view.follow(CAMERA.zoomed(4, 300, 200));
                    return shot(view);
                });
        assertFalse(FxToolkit.on(view::isWhole));
        assertEquals(GREEN, zoomed.getPixelReader().getArgb(298, 200));
    }

    @Test
    void whatLeftTheViewIsAskedForNoMore() {
        var view = view(WEST);
        FxToolkit.run(() -> view.follow(CAMERA));
        FxToolkit.run(() -> drain(1));
        FxToolkit.run(() -> view.follow(CAMERA.zoomed(4, 300, 200)));

        FxToolkit.run(() -> drain(Integer.MAX_VALUE));
        assertTrue(FxToolkit.on(view::isWhole));
        assertTrue(asked.stream().anyMatch(Cancellation::isAsked));
        // Cancelled tiles are no news.
        assertTrue(told.stream().allMatch(state -> state.fault() == null));
    }

    @Test
    void aSourceThatGivesNothingIsToldAndHoldsUpNoPicture() {
        var view =
                view((_, _) -> {
                    throw new SourceException(SourceFault.UNREACHABLE, "maps.example");
                });
        FxToolkit.run(() -> {
            view.follow(CAMERA);
            view.drawNow();
        });

        assertTrue(FxToolkit.on(view::isWhole));
        assertEquals(4, told.size());
        assertEquals(SourceFault.UNREACHABLE, told.getFirst().fault().fault());
    }

    private PictureLayerView view(PictureSource source) {
        return FxToolkit.on(() ->
                new PictureLayerView(
                        cancellation -> {
                            asked.add(cancellation);
                            return source;
                        },
                        work::add,
                        Runnable::run,
                        1,
                        told::add));
    }

    /** In turn: what is asked for is done by this thread. */
    private void drain(int most) {
        for (int done = 0; done < most && !work.isEmpty(); done++) {
            var next = work.poll();
            if (next != null) {
                next.run();
            }
        }
    }

    private static Image shot(PictureLayerView view) {
        var scene = new Scene(new Group(view.node()), 600, 400, Color.WHITE);
        var image = scene.snapshot(null);
        ((Group) scene.getRoot()).getChildren().clear();
        return image;
    }

    private static MapPicture picture(PictureWish wish) {
        var argb = new int[wish.width() * wish.height()];
        Arrays.fill(argb, wish.bounds().maxX() <= 0 ? GREEN : CLEAR);
        return new MapPicture(wish, argb, Origin.SERVER, Instant.EPOCH, 0, null);
    }
}
