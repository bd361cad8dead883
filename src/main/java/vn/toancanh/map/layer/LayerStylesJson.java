package vn.toancanh.map.layer;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.toancanh.map.classes.ClassMethod;
import vn.toancanh.map.layer.LayerException.Reason;
import vn.toancanh.map.shade.LayerRamp;

/** The member {@code style} of a definition. */
final class LayerStylesJson {
    private static final int NONE = 0;
    private static final Map<String, Kind> KINDS = kinds();

    private LayerStylesJson() {}

    private interface Kind {
        LayerStyle read(PartJson part) throws LayerException;
    }

    private static Map<String, Kind> kinds() {
        var kinds = new LinkedHashMap<String, Kind>();
        kinds.put(
                "fill",
                p ->
                        new LayerStyle.Fill(
                                p.colour("colour", null),
                                p.colour("outline", NONE),
                                p.number("width", 1, 0, 20)));
        kinds.put("choropleth", LayerStylesJson::choropleth);
        kinds.put(
                "line",
                p ->
                        new LayerStyle.Line(
                                p.colour("colour", null),
                                p.number("width", 1, 0.1, 20),
                                p.numbers("dash")));
        kinds.put("point", LayerStylesJson::point);
        kinds.put(
                "symbol",
                p ->
                        new LayerStyle.Symbol(
                                p.text("attribute"),
                                p.number("largest", 40, 2, 200),
                                p.colour("colour", null)));
        kinds.put(
                "heat",
                p ->
                        new LayerStyle.Heat(
                                p.number("radius", 24, 1, 500),
                                p.text("weight", ""),
                                ramp(p, LayerRamp.EMBER)));
        kinds.put("contour", LayerStylesJson::contour);
        kinds.put("raster", LayerStylesJson::raster);
        return kinds;
    }

    static LayerStyle style(PartJson part) throws LayerException {
        var style = part.word("kind", KINDS).read(part);
        part.finish();
        return style;
    }

    private static LayerStyle point(PartJson part) throws LayerException {
        return new LayerStyle.Point(
                part.colour("colour", null),
                part.number("size", 8, 1, 100),
                part.flag("cluster"),
                part.text("label", ""),
                part.text("type", "kind"),
                part.text("status", "status"));
    }

    private static LayerStyle choropleth(PartJson part) throws LayerException {
        var method = part.word("method", LayerStyle.Breaks.values());
        var breaks = part.numbers("breaks");
        checkRising(part, "breaks", breaks);
        if ((method == LayerStyle.Breaks.MANUAL) == breaks.isEmpty()) {
            throw part.refused(
                    breaks.isEmpty() ? Reason.MISSING : Reason.UNKNOWN_MEMBER, "breaks", "");
        }
        if (breaks.size() >= ClassMethod.MOST_CLASSES) {
            throw part.refused(
                    Reason.OUT_OF_RANGE, "breaks", "≤ " + (ClassMethod.MOST_CLASSES - 1));
        }
        return new LayerStyle.Choropleth(
                part.text("attribute"),
                method,
                breaks.isEmpty()
                        ? part.whole("classes", 5, 2, ClassMethod.MOST_CLASSES)
                        : breaks.size() + 1,
                breaks,
                ramp(part, LayerRamp.GROUND));
    }

    private static LayerRamp ramp(PartJson part, LayerRamp otherwise) throws LayerException {
        return part.has("palette") ? part.word("palette", LayerRamp.values()) : otherwise;
    }

    private static LayerStyle contour(PartJson part) throws LayerException {
        var levels = part.numbers("levels");
        checkRising(part, "levels", levels);
        if (levels.size() > LayerStyle.Contour.MOST_LEVELS) {
            throw part.refused(
                    Reason.OUT_OF_RANGE, "levels", "≤ " + LayerStyle.Contour.MOST_LEVELS);
        }
        return new LayerStyle.Contour(
                part.text("attribute"),
                part.number("kilometres", 30, 0.1, 2000),
                levels,
                part.colour("colour", null));
    }

    private static LayerStyle raster(PartJson part) throws LayerException {
        var stops = new ArrayList<LayerStyle.Stop>();
        var values = new ArrayList<Double>();
        for (var stop : part.parts("ramp")) {
            double value = stop.number("value", Double.NaN, -Double.MAX_VALUE, Double.MAX_VALUE);
            if (Double.isNaN(value)) {
                throw stop.refused(Reason.MISSING, "value", "");
            }
            stops.add(new LayerStyle.Stop(value, stop.colour("colour", null)));
            values.add(value);
            stop.finish();
        }
        if (stops.size() == 1) {
            throw part.refused(Reason.OUT_OF_RANGE, "ramp", "≥ 2");
        }
        checkRising(part, "ramp", values);
        return new LayerStyle.Raster(stops);
    }

    private static void checkRising(PartJson part, String member, List<Double> values)
            throws LayerException {
        for (var i = 1; i < values.size(); i++) {
            if (values.get(i - 1) >= values.get(i)) {
                var place = member + "[" + i + "]";
                throw part.refused(Reason.OUT_OF_RANGE, place, "> " + values.get(i - 1));
            }
        }
    }
}
