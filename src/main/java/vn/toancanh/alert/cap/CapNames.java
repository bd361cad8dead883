package vn.toancanh.alert.cap;

/** The lists of values beyond the standard that we write and understand. */
public final class CapNames {
    /** Geocodes: codes of administrative units of Decision 19/2025/QĐ-TTg. */
    public static final String AREA = "VN-AREA";

    /** Parameter: the level of hazard, 1 to 5, of Decision 18/2021/QĐ-TTg. */
    public static final String HAZARD_LEVEL = "VN-HazardLevel";

    private CapNames() {}
}
