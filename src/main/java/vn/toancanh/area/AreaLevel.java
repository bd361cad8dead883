package vn.toancanh.area;

/** The two levels of local government since 1 July 2025, under the nation. */
public enum AreaLevel {
    NATION,
    PROVINCE,
    COMMUNE
}
