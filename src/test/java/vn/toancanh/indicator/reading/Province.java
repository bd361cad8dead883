package vn.toancanh.indicator.reading;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.toancanh.area.Area;
import vn.toancanh.area.AreaChange;
import vn.toancanh.area.AreaLevel;
import vn.toancanh.area.AreaTree;
import vn.toancanh.area.Validity;
import vn.toancanh.base.AreaCode;
import vn.toancanh.base.Bilingual;
import vn.toancanh.indicator.ObservationArchive;
import vn.toancanh.indicator.catalogue.Catalogue;

/**
 * Province 01 with communes A to E; on {@link #MERGER} D and E became F. Half of G went to H that
 * day and G lives on.
 */
public final class Province {
    public static final LocalDate MERGER = LocalDate.of(2025, 7, 1);
    public static final AreaCode CODE = new AreaCode("01");

    private static final Validity OLD = new Validity(LocalDate.of(2000, 1, 1), MERGER);
    private static final Validity NEW = new Validity(MERGER, null);

    public static final List<AreaChange> CHANGES =
            List.of(
                    change("D", "F", 1),
                    change("E", "F", 1),
                    change("G", "G", 0.5),
                    change("G", "H", 0.5));

    private static final AreaTree TREE = tree();
    private static final Catalogue CATALOGUE = Catalogue.standard();

    private Province() {}

    private static AreaTree tree() {
        var areas = new ArrayList<Area>();
        areas.add(area("VN", AreaLevel.NATION, null, Validity.ALWAYS));
        areas.add(area("01", AreaLevel.PROVINCE, "VN", Validity.ALWAYS));
        areas.add(area("02", AreaLevel.PROVINCE, "VN", Validity.ALWAYS));
        for (var code : List.of("A", "B", "C", "G")) {
            areas.add(area(code, AreaLevel.COMMUNE, "01", Validity.ALWAYS));
        }
        areas.add(area("D", AreaLevel.COMMUNE, "01", OLD));
        areas.add(area("E", AreaLevel.COMMUNE, "01", OLD));
        areas.add(area("F", AreaLevel.COMMUNE, "01", NEW));
        areas.add(area("H", AreaLevel.COMMUNE, "01", NEW));
        return new AreaTree(areas);
    }

    public static ReadingService service(ObservationArchive archive) {
        return new ReadingService(archive, () -> CATALOGUE, () -> TREE, () -> CHANGES);
    }

    private static AreaChange change(String from, String to, double share) {
        return new AreaChange(new AreaCode(from), new AreaCode(to), share, MERGER);
    }

    private static Area area(
            String code, AreaLevel level, @Nullable String parent, Validity valid) {
        var above = parent == null ? null : new AreaCode(parent);
        return new Area(new AreaCode(code), Bilingual.same(code), level, above, valid);
    }
}
