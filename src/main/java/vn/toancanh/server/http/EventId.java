package vn.toancanh.server.http;

import java.util.EnumMap;
import java.util.HexFormat;
import java.util.Map;
import vn.toancanh.warehouse.Holdings.Resource;

/** What a listener knows, as the id of an event: eight digits for each resource. */
public final class EventId {
    private static final int DIGITS = 8;

    private EventId() {}

    /**
     * @param versions a resource that is missing counts as 0
     */
    public static String of(Map<Resource, Integer> versions) {
        var id = new StringBuilder();
        for (var resource : Resource.values()) {
            var version = versions.get(resource);
            id.append(HexFormat.of().toHexDigits(version == null ? 0 : version));
        }
        return id.toString();
    }

    /** An id we did not make knows nothing: everything is told again. */
    public static Map<Resource, Integer> parse(String id) {
        var versions = new EnumMap<Resource, Integer>(Resource.class);
        var resources = Resource.values();
        if (id.length() != resources.length * DIGITS || !id.matches("[0-9a-f]+")) {
            return versions;
        }
        for (int i = 0; i < resources.length; i++) {
            var digits = id.substring(i * DIGITS, (i + 1) * DIGITS);
            versions.put(resources[i], HexFormat.fromHexDigits(digits));
        }
        return versions;
    }
}
