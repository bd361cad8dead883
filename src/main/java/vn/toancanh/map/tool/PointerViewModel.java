package vn.toancanh.map.tool;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;
import vn.toancanh.area.LonLat;
import vn.toancanh.base.AreaCode;
import vn.toancanh.base.text.Numbers;
import vn.toancanh.fx.Texts;
import vn.toancanh.map.MapThreads;
import vn.toancanh.map.crs.Crs;
import vn.toancanh.map.crs.Projection;
import vn.toancanh.map.crs.UnknownCrsException;
import vn.toancanh.map.geodesy.Degrees;
import vn.toancanh.map.geodesy.Meridians;

/**
 * The coordinates under the pointer, or in the middle of the view while there is none: WGS 84, and
 * VN-2000 as soon as its parameters are loaded. JavaFX thread only.
 */
public final class PointerViewModel {
    private static final System.Logger LOG = System.getLogger(PointerViewModel.class.getName());

    private final MapThreads threads;
    private final Texts texts;
    private final Supplier<@Nullable AreaCode> province;
    private final Map<Crs.Province, Optional<Projection>> zones = new HashMap<>();
    private final ReadOnlyStringWrapper text = new ReadOnlyStringWrapper(this, "text", "");
    private final ReadOnlyBooleanWrapper copied = new ReadOnlyBooleanWrapper(this, "copied");
    private boolean pointed;
    private boolean awake;
    private @Nullable LonLat shown;

    /**
     * @param threads {@code render} of them is kept busy for seconds, once
     * @param province the province under the pointer, null where none is known
     */
    public PointerViewModel(
            MapThreads threads, Texts texts, Supplier<@Nullable AreaCode> province) {
        this.threads = threads;
        this.texts = texts;
        this.province = province;
    }

    public ReadOnlyStringProperty textProperty() {
        return text.getReadOnlyProperty();
    }

    /** True after the coordinates were copied, until they change. */
    public ReadOnlyBooleanProperty copiedProperty() {
        return copied.getReadOnlyProperty();
    }

    void tellCopied() {
        copied.set(true);
    }

    /** The pointer is there; null when it left the map. */
    void point(@Nullable LonLat at) {
        pointed = at != null;
        if (at != null) {
            awake = true;
            show(at);
        }
    }

    /** Somebody works with the map: from now on VN-2000 is worth its loading. */
    void wake() {
        awake = true;
        if (shown != null) {
            show(shown);
        }
    }

    /** The middle of the view is there. */
    void look(LonLat middle) {
        if (!pointed) {
            show(middle);
        }
    }

    private void show(LonLat at) {
        shown = at;
        copied.set(false);
        var zone = Meridians.zone(province.get(), at.lon());
        if (awake && !zones.containsKey(zone)) {
            zones.put(zone, Optional.empty());
            load(zone);
        }
        var loaded = zones.getOrDefault(zone, Optional.empty());
        var world = texts.get("map.pointer.wgs84", sexagesimal(at), Degrees.decimal(at));
        text.set(loaded.map(p -> world + " · " + local(zone, p, at)).orElse(world));
    }

    private String sexagesimal(LonLat at) {
        var locale = texts.locale();
        var north = texts.get(at.lat() < 0 ? "map.pointer.south" : "map.pointer.north");
        var east = texts.get(at.lon() < 0 ? "map.pointer.west" : "map.pointer.east");
        return Degrees.sexagesimal(at.lat(), north, locale)
                + " "
                + Degrees.sexagesimal(at.lon(), east, locale);
    }

    /** As in Vietnamese surveying: X north, Y east. */
    private String local(Crs.Province zone, Projection projection, LonLat at) {
        double[] point = {at.lon(), at.lat()};
        projection.transform(point);
        return texts.get(
                "map.pointer.vn2000",
                Degrees.meridian(zone.meridian()),
                Numbers.format(point[1], 1, texts.locale()),
                Numbers.format(point[0], 1, texts.locale()));
    }

    private void load(Crs.Province zone) {
        threads.render()
                .execute(() -> {
                    try {
                        var found = Projection.between(Crs.WGS_84, zone);
                        threads.fx().execute(() -> take(zone, found));
                    } catch (UnknownCrsException e) {
                        LOG.log(System.Logger.Level.WARNING, "only WGS 84 is shown", e);
                    }
                });
    }

    private void take(Crs.Province zone, Projection found) {
        zones.put(zone, Optional.of(found));
        if (shown != null) {
            show(shown);
        }
    }
}
