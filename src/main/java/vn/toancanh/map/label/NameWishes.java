package vn.toancanh.map.label;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import vn.toancanh.area.Place;
import vn.toancanh.map.geometry.Camera;
import vn.toancanh.map.geometry.Mercator;
import vn.toancanh.map.picture.Archipelago;
import vn.toancanh.map.picture.MapGround;
import vn.toancanh.map.picture.MapStyle;
import vn.toancanh.map.picture.NameSpot;

/**
 * Which names a view wishes for: provinces from afar, communes once they are large enough to carry
 * a name, places from near by, Hoàng Sa and Trường Sa on every national map. Pure.
 *
 * @param sovereign names of the archipelagos in the language of the map
 */
public record NameWishes(
        MapGround ground,
        List<Place> places,
        Map<Archipelago, String> sovereign,
        MapStyle style,
        Language language) {
    /**
     * How units are named.
     *
     * @param kindWord matches the word for the kind of unit in a name, which maps leave out
     */
    public record Language(Locale locale, Pattern kindWord) {}

    /** Mean size of a unit, in heights of its name, from which units are named at all. */
    private static final double UNITS_FROM = 3.2;

    /** From here on the names of units are enough and those of provinces leave. */
    private static final double GROUPS_UP_TO = 7;

    private static final double PLACES_FROM = 9;

    /** A name may be this much wider than the province it names, none than the commune. */
    private static final double GROUP_OVERHANG = 1.5;

    private static final double UNIT_OVERHANG = 0.96;

    /** The wishes of one view, the most important first. */
    public List<Wish> of(Camera camera) {
        var wishes = new ArrayList<Wish>();
        if (ground.content().national()) {
            sovereign.forEach((where, name) -> wishes.add(archipelago(where, name, camera)));
        }
        double unit = ground.meanUnitSize() / camera.scale() / style.label();
        var seen = camera.world();
        for (var spot : ground.spots()) {
            boolean wanted = spot.group() ? unit < GROUPS_UP_TO : unit >= UNITS_FROM;
            if (wanted && seen.contains(spot.x(), spot.y()) && isTallEnough(spot, camera)) {
                wishes.add(name(spot, camera));
            }
        }
        if (unit >= PLACES_FROM) {
            places.forEach(place -> wishes.add(place(place)));
        }
        return wishes;
    }

    private Wish archipelago(Archipelago where, String name, Camera camera) {
        var box = where.box();
        double x = (box.getMinX() + box.getMaxX()) / 2;
        double y = (box.getMinY() + box.getMaxY()) / 2;
        double below = box.getHeight() / 2 / camera.scale() + style.label() / 2;
        return new Wish(name, Wish.Kind.SOVEREIGN, x, y, Double.POSITIVE_INFINITY, below);
    }

    private boolean isTallEnough(NameSpot spot, Camera camera) {
        return spot.box().getHeight() / camera.scale() > 1.3 * style.label();
    }

    private Wish name(NameSpot spot, Camera camera) {
        var kind = spot.group() ? Wish.Kind.GROUP : Wish.Kind.UNIT;
        double overhang = spot.group() ? GROUP_OVERHANG : UNIT_OVERHANG;
        double room = overhang * spot.box().getWidth() / camera.scale();
        return new Wish(
                spot.unit().shortName(language.locale(), language.kindWord()),
                kind,
                spot.x(),
                spot.y(),
                room,
                0);
    }

    private Wish place(Place place) {
        double x = Mercator.x(place.at().lon());
        double y = Mercator.y(place.at().lat());
        String name = place.name().in(language.locale());
        return new Wish(name, Wish.Kind.PLACE, x, y, Double.POSITIVE_INFINITY, style.label() * 0.6);
    }
}
