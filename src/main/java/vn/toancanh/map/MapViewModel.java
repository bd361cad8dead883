package vn.toancanh.map;

import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import vn.toancanh.area.Place;
import vn.toancanh.base.AreaCode;
import vn.toancanh.map.geometry.Camera;
import vn.toancanh.map.picture.GroundInWaiting;
import vn.toancanh.map.picture.MapContent;
import vn.toancanh.map.picture.MapGround;
import vn.toancanh.map.picture.MapRing;
import vn.toancanh.map.picture.MapStyle;
import vn.toancanh.map.shade.Choropleth;
import vn.toancanh.map.shade.MapPalette;
import vn.toancanh.map.shade.Shading;

/**
 * What a map shows and where it looks. JavaFX thread only; holds no nodes. Content is made ready on
 * a render worker; until then the old ground stays.
 */
public final class MapViewModel {
    private static final double EVERYWHERE_MARGIN = 1.25;

    private final MapThreads threads;
    private GroundInWaiting coming = GroundInWaiting.of(MapContent.EMPTY);
    private GroundInWaiting taken = coming;
    private final ObjectProperty<MapContent> content =
            new SimpleObjectProperty<>(this, "content", MapContent.EMPTY);
    private final ReadOnlyObjectWrapper<MapGround> ground =
            new ReadOnlyObjectWrapper<>(this, "ground", coming.get());
    private final ObjectProperty<Shading> shading =
            new SimpleObjectProperty<>(this, "shading", Choropleth.NONE);
    private final ObjectProperty<List<Place>> places =
            new SimpleObjectProperty<>(this, "places", List.of());
    private final ObjectProperty<List<MapRing>> rings =
            new SimpleObjectProperty<>(this, "rings", List.of());
    private final ObjectProperty<Function<AreaCode, String>> note =
            new SimpleObjectProperty<>(this, "note", _ -> "");
    private final ObjectProperty<MapPalette> palette =
            new SimpleObjectProperty<>(this, "palette", MapPalette.DARK);
    private final ObjectProperty<MapStyle> style =
            new SimpleObjectProperty<>(this, "style", MapStyle.DESK);
    private final BooleanProperty motionAllowed =
            new SimpleBooleanProperty(this, "motionAllowed", true);
    private final ReadOnlyObjectWrapper<Camera> camera =
            new ReadOnlyObjectWrapper<>(this, "camera", new Camera(0, 0, 1000, 1, 1));
    private final ObjectProperty<@Nullable AreaCode> selected =
            new SimpleObjectProperty<>(this, "selected");
    private final ObjectProperty<Set<AreaCode>> selection =
            new SimpleObjectProperty<>(this, "selection", Set.of());
    private final ObjectProperty<Consumer<AreaCode>> onSelect =
            new SimpleObjectProperty<>(this, "onSelect", _ -> {});
    private final ObjectProperty<Consumer<AreaCode>> onOpen =
            new SimpleObjectProperty<>(this, "onOpen", _ -> {});
    private final ReadOnlyObjectWrapper<@Nullable AreaCode> hovered =
            new ReadOnlyObjectWrapper<>(this, "hovered");
    private final ReadOnlyBooleanWrapper settled =
            new ReadOnlyBooleanWrapper(this, "settled", false);

    /** What the camera was last asked to fit; null once somebody moved it by hand. */
    private @Nullable AreaCode framed = AreaCode.NATION;

    private double reserved;

    public MapViewModel(MapThreads threads) {
        this.threads = threads;
        content.addListener((_, _, next) -> prepare(next));
    }

    private void prepare(MapContent next) {
        settled.set(false);
        var preparing = GroundInWaiting.of(next);
        coming = preparing;
        preparing.whenMade(threads.render(), threads.fx(), () -> take(preparing));
    }

    /** The content is ready when this returns: for pictures without a screen. */
    void prepareNow() {
        take(coming);
    }

    private void take(GroundInWaiting prepared) {
        if (prepared == coming && prepared != taken) {
            taken = prepared;
            ground.set(prepared.get());
            reframe();
        }
    }

    /** The units shown. Give the same instance again when they did not change. */
    public ObjectProperty<MapContent> contentProperty() {
        return content;
    }

    public ReadOnlyObjectProperty<MapGround> groundProperty() {
        return ground.getReadOnlyProperty();
    }

    /** The values shown; a new one recolours the picture and redraws nothing. */
    public ObjectProperty<Shading> shadingProperty() {
        return shading;
    }

    public ObjectProperty<List<Place>> placesProperty() {
        return places;
    }

    public ObjectProperty<List<MapRing>> ringsProperty() {
        return rings;
    }

    /** One more line for the hover card of a unit, such as its status in words; "" for none. */
    public ObjectProperty<Function<AreaCode, String>> noteProperty() {
        return note;
    }

    public ObjectProperty<MapPalette> paletteProperty() {
        return palette;
    }

    public ObjectProperty<MapStyle> styleProperty() {
        return style;
    }

    public BooleanProperty motionAllowedProperty() {
        return motionAllowed;
    }

    public ObjectProperty<@Nullable AreaCode> selectedProperty() {
        return selected;
    }

    /** Units chosen together, such as those within a box; tables and tiles may follow it. */
    public ObjectProperty<Set<AreaCode>> selectionProperty() {
        return selection;
    }

    public ReadOnlyObjectProperty<@Nullable AreaCode> hoveredProperty() {
        return hovered.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Camera> cameraProperty() {
        return camera.getReadOnlyProperty();
    }

    /** True while every tile and label of the present picture is on screen. */
    public ReadOnlyBooleanProperty settledProperty() {
        return settled.getReadOnlyProperty();
    }

    /** Completes, on the JavaFX thread, as soon as the picture is whole. */
    public CompletableFuture<Void> whenSettled() {
        var done = new CompletableFuture<Void>();
        if (settled.get()) {
            done.complete(null);
        } else {
            settled.subscribe(whole -> {
                if (whole) {
                    done.complete(null);
                }
            });
        }
        return done;
    }

    void settle(boolean whole) {
        settled.set(whole && taken == coming);
    }

    void hover(@Nullable AreaCode area) {
        hovered.set(area);
    }

    /** Called when somebody picks a unit by hand. */
    public ObjectProperty<Consumer<AreaCode>> onSelectProperty() {
        return onSelect;
    }

    /** Called when somebody asks for the unit that is selected. */
    public ObjectProperty<Consumer<AreaCode>> onOpenProperty() {
        return onOpen;
    }

    void select(AreaCode area) {
        selected.set(area);
        onSelect.get().accept(area);
    }

    void open() {
        var area = selected.get();
        if (area != null) {
            onOpen.get().accept(area);
        }
    }

    /** Everything in view. */
    public void fit() {
        fit(AreaCode.NATION);
    }

    /** One unit or province in view; everything when it has no shape here. */
    public void fit(AreaCode area) {
        framed = area;
        reframe();
    }

    /** True until somebody moves the picture by hand. */
    boolean isFitted() {
        return framed != null;
    }

    /** Keeps a strip along the bottom free of land, in pixels; 0 for none. */
    void reserve(double below) {
        if (reserved != below) {
            reserved = below;
            reframe();
        }
    }

    double reserved() {
        return reserved;
    }

    private void reframe() {
        if (framed != null) {
            camera.set(fitted(reserved));
        }
    }

    /** The camera that fits what was last asked for, above a strip of this height. */
    Camera fitted(double below) {
        var box = framed == null ? null : ground.get().box(framed);
        Envelope wanted = box == null ? ground.get().extent() : widened(box);
        var now = camera.get();
        double margin = style.get().margin();
        return Camera.fitting(wanted, now.width(), now.height() - below, margin)
                .resized(now.width(), now.height())
                .moved(0, -below / 2);
    }

    private static Envelope widened(@Nullable Envelope box) {
        var wide = box == null ? new Envelope() : new Envelope(box);
        wide.expandBy(wide.getWidth() * (EVERYWHERE_MARGIN - 1) / 2);
        return wide;
    }

    /** The same middle and scale as {@code wanted}, as if moved there by hand. */
    public void look(Camera wanted) {
        var next = wanted.resized(camera.get().width(), camera.get().height());
        if (!next.equals(camera.get())) {
            framed = null;
            camera.set(next);
        }
    }

    void resize(double width, double height) {
        camera.set(camera.get().resized(width, height));
        reframe();
    }

    /** Moves the picture by logical pixels, as a hand would. */
    public void pan(double dx, double dy) {
        framed = null;
        camera.set(held(camera.get().moved(dx, dy)));
    }

    /** Zooms by whole stops, four to a doubling; the world under the point stays there. */
    public void zoom(double stops, double x, double y) {
        framed = null;
        camera.set(held(camera.get().zoomed(stops, x, y)));
    }

    /** The middle of the view never leaves the ground, so that nobody gets lost at sea. */
    private Camera held(Camera wanted) {
        var all = ground.get().extent();
        if (all.isNull()) {
            return wanted;
        }
        double x = Math.clamp(wanted.centreX(), all.getMinX(), all.getMaxX());
        double y = Math.clamp(wanted.centreY(), all.getMinY(), all.getMaxY());
        return wanted.centredOn(x, y);
    }
}
