package vn.toancanh.map.fetch;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.toancanh.map.crs.Crs;
import vn.toancanh.map.crs.UnknownCrsException;
import vn.toancanh.map.source.SourceException;
import vn.toancanh.map.source.SourceFault;

/**
 * What a WMS 1.3.0 says of itself.
 *
 * @param layers names and the systems each can be drawn in, those of its parents included
 * @param most pixels of a side, as far as the service says
 */
record WmsDescription(
        String host, Map<String, Set<String>> layers, List<String> formats, int most) {
    private static final List<String> FORMATS = List.of("image/png", "image/jpeg");

    /** What GetMap is asked with; the names are the server's own. */
    record Choice(String crs, String format, int most) {}

    static WmsDescription read(byte[] bytes, String host) throws SourceException {
        var root = Xml.parse(bytes, host);
        if (!root.name().equals("WMS_Capabilities")) {
            var report = ServiceReport.read(bytes);
            if (report.isReport()) {
                throw new SourceException(SourceFault.SERVICE_EXCEPTION, host, report.words());
            }
            throw new SourceException(SourceFault.BAD_CAPABILITIES, host, root.name());
        }
        if (!root.attribute("version", "").equals("1.3.0")) {
            var version = "WMS " + root.attribute("version", "?");
            throw new SourceException(SourceFault.BAD_CAPABILITIES, host, version);
        }
        var layers = new LinkedHashMap<String, Set<String>>();
        var capability = root.child("Capability");
        if (capability != null) {
            capability.children("Layer").forEach(layer -> collect(layer, Set.of(), layers));
        }
        var formats =
                root.all("GetMap").stream()
                        .flatMap(map -> map.children("Format").stream())
                        .map(format -> format.text().strip())
                        .toList();
        var service = root.child("Service");
        var most = service == null ? "" : service.textOf("MaxWidth");
        return new WmsDescription(host, layers, formats, number(most));
    }

    private static int number(String text) {
        return text.matches("[1-9]\\d{0,8}") ? Integer.parseInt(text) : Integer.MAX_VALUE;
    }

    private static void collect(Xml layer, Set<String> above, Map<String, Set<String>> found) {
        var systems = new LinkedHashSet<>(above);
        layer.children("CRS").forEach(crs -> systems.add(crs.text().strip()));
        var name = layer.textOf("Name");
        if (!name.isEmpty()) {
            found.put(name, systems);
        }
        layer.children("Layer").forEach(child -> collect(child, systems, found));
    }

    Choice choose(List<String> wanted) throws SourceException {
        var common = new ArrayList<String>();
        for (var name : wanted) {
            var systems = layers.get(name);
            if (systems == null) {
                var known = String.join(", ", layers.keySet());
                throw new SourceException(SourceFault.NO_SUCH_LAYER, name, known);
            }
            if (common.isEmpty()) {
                common.addAll(systems);
            }
            common.retainAll(systems);
        }
        var format =
                FORMATS.stream()
                        .filter(formats::contains)
                        .findFirst()
                        .orElseThrow(() ->
                                new SourceException(
                                        SourceFault.BAD_CAPABILITIES,
                                        host,
                                        "GetMap: " + String.join(", ", formats)));
        return new Choice(system(common), format, most);
    }

    /**
     * Web Mercator needs no drawing anew; degrees need no register; any other is better than none.
     */
    private static String system(List<String> names) throws SourceException {
        var known = new LinkedHashMap<Crs, String>();
        for (var name : names) {
            try {
                known.putIfAbsent(Crs.of(name), name);
            } catch (UnknownCrsException _) {
                // AUTO2:42001 and the like: another of the list will do.
            }
        }
        for (var best : List.of(Crs.WEB_MERCATOR, Crs.WGS_84)) {
            var name = known.get(best);
            if (name != null) {
                return name;
            }
        }
        return known.values().stream()
                .findFirst()
                .orElseThrow(() ->
                        new SourceException(SourceFault.UNKNOWN_CRS, String.join(", ", names)));
    }
}
