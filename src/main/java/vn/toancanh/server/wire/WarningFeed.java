package vn.toancanh.server.wire;

import java.util.Comparator;
import java.util.List;
import vn.toancanh.alert.capwrite.AtomFeed;
import vn.toancanh.warehouse.ServedWarning;
import vn.toancanh.warehouse.WarehouseIdentity;

/** Warnings as an Atom feed (RFC 4287) with the messages inside, the newest first. */
public final class WarningFeed {
    public static final String TYPE = "application/atom+xml";

    private WarningFeed() {}

    /**
     * @param warnings one at least
     */
    public static String of(WarehouseIdentity warehouse, List<ServedWarning> warnings) {
        var newest =
                warnings.stream()
                        .sorted(Comparator.comparing(ServedWarning::sent).reversed())
                        .map(each ->
                                new AtomFeed.Entry(
                                        each.id(), each.sent(), each.title(), each.message()))
                        .toList();
        var id = "urn:toancanh:" + warehouse.id() + ":warnings";
        return new AtomFeed(id, warehouse.title().vi(), newest).written();
    }
}
