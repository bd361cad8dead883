package vn.toancanh.map.picture;

import java.util.Arrays;
import java.util.List;
import org.locationtech.jts.geom.Envelope;
import vn.toancanh.area.LonLat;
import vn.toancanh.map.geometry.Camera;
import vn.toancanh.map.geometry.Mercator;

/**
 * The two archipelagos that every national view shows and names, also where no boundary of them is
 * loaded. Since 1 July 2025 Hoàng Sa is a special zone of Đà Nẵng and Trường Sa one of Khánh Hoà.
 * Islets by their charted positions, rounded to a minute of arc (nautical charts and Sailing
 * Directions of the South China Sea).
 */
public enum Archipelago {
    HOANG_SA(
            "map.archipelago.hoangSa",
            List.of(
                    new LonLat(111.61, 16.53),
                    new LonLat(111.58, 16.51),
                    new LonLat(111.72, 16.45),
                    new LonLat(111.51, 16.45),
                    new LonLat(111.20, 15.78),
                    new LonLat(112.33, 16.83),
                    new LonLat(112.27, 16.98),
                    new LonLat(112.73, 16.67))),
    TRUONG_SA(
            "map.archipelago.truongSa",
            List.of(
                    new LonLat(111.92, 8.65),
                    new LonLat(114.33, 11.43),
                    new LonLat(114.36, 11.45),
                    new LonLat(114.37, 10.18),
                    new LonLat(114.37, 10.38),
                    new LonLat(114.48, 10.38),
                    new LonLat(114.28, 11.05),
                    new LonLat(114.33, 9.89),
                    new LonLat(115.80, 10.73),
                    new LonLat(113.69, 8.97),
                    new LonLat(112.92, 7.89),
                    new LonLat(112.35, 8.93),
                    new LonLat(113.98, 8.81),
                    new LonLat(111.67, 8.67)));

    private final String textKey;

    @SuppressWarnings("ImmutableEnumChecker") // made by List.of
    private final List<LonLat> islets;

    Archipelago(String textKey, List<LonLat> islets) {
        this.textKey = textKey;
        this.islets = islets;
    }

    public String textKey() {
        return textKey;
    }

    public List<LonLat> islets() {
        return islets;
    }

    /** The box of its islets in Mercator metres. */
    public Envelope box() {
        var box = new Envelope();
        for (var islet : islets) {
            box.expandToInclude(Mercator.x(islet.lon()), Mercator.y(islet.lat()));
        }
        return box;
    }

    /** Whether a camera sees every islet of both. */
    public static boolean allSeenBy(Camera camera) {
        return Arrays.stream(values())
                .flatMap(archipelago -> archipelago.islets.stream())
                .allMatch(islet -> {
                    double x = camera.screenX(Mercator.x(islet.lon()));
                    double y = camera.screenY(Mercator.y(islet.lat()));
                    return x >= 0 && y >= 0 && x <= camera.width() && y <= camera.height();
                });
    }
}
