package vn.toancanh.map.geodesy;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.toancanh.base.AreaCode;
import vn.toancanh.map.crs.Crs;

/** The central meridian of each province's 3° zone of VN-2000. Any thread. */
public final class Meridians {
    /** Zones of the whole country, for the sea and for land we do not know. */
    private static final double ZONE = 3;

    /**
     * Annex of Circular 24/2025/TT-BNNMT for the 34 provinces since 1 July 2025, by the code of the
     * province. Read from copies of the annex that others made: they disagree on Quảng Trị (44;
     * 106°00′ or 106°15′) and Tây Ninh (80; 105°45′ or 105°30′), whose first is taken here.
     */
    private static final Map<AreaCode, Double> BY_PROVINCE = new HashMap<>();

    static {
        put(103.00, "11");
        put(104.00, "14");
        put(104.50, "96");
        put(104.75, "12", "15", "25", "40", "91");
        put(105.00, "01", "37", "38", "82", "92");
        put(105.50, "33", "42", "86");
        put(105.75, "04", "31", "79", "80");
        put(106.00, "08", "44");
        put(106.50, "19");
        put(107.00, "24", "46");
        put(107.25, "20");
        put(107.75, "22", "48", "68", "75");
        put(108.00, "51");
        put(108.25, "52", "56");
        put(108.50, "66");
    }

    private Meridians() {}

    private static void put(double meridian, String... provinces) {
        for (var province : provinces) {
            BY_PROVINCE.put(new AreaCode(province), meridian);
        }
    }

    /**
     * The zone for a place of a province; the 3° zone of the country around 105°, 108° and so on
     * for a province that has none.
     */
    public static Crs.Province zone(@Nullable AreaCode province, double lon) {
        var known = province == null ? null : BY_PROVINCE.get(province);
        double nearest = Math.rint(lon / ZONE) * ZONE;
        return new Crs.Province(known == null ? Math.clamp(nearest, 102, 117) : known);
    }
}
