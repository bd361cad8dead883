package vn.toancanh.demo.land;

import vn.toancanh.area.Area;
import vn.toancanh.area.AreaLevel;
import vn.toancanh.area.Validity;
import vn.toancanh.base.AreaCode;
import vn.toancanh.base.Bilingual;

/**
 * What is simulated: a province of communes, or a country of provinces. No real unit bears the name
 * or the code of either, nor of anything in them.
 */
public enum Realm {
    /** "Tỉnh Sao Mai": no real province has its code, no real commune one like its communes. */
    PROVINCE,
    /**
     * "Quốc gia Sao Hôm". It is not Viet Nam and must not be taken for it: its code is not that of
     * the nation, and it lies in the open ocean, where no land and no border is.
     */
    COUNTRY;

    /** As many as Viet Nam has since 1 July 2025. */
    public static final int PROVINCES = 34;

    /** What no unit belongs to. */
    public Area root() {
        return switch (this) {
            case PROVINCE ->
                    new Area(
                            new AreaCode("99"),
                            new Bilingual("Tỉnh Sao Mai", "Sao Mai Province"),
                            AreaLevel.PROVINCE,
                            null,
                            Validity.ALWAYS);
            case COUNTRY ->
                    new Area(
                            new AreaCode("MP"),
                            new Bilingual("Quốc gia Sao Hôm", "Nation of Sao Hom"),
                            AreaLevel.NATION,
                            null,
                            Validity.ALWAYS);
        };
    }

    /** How large it is and where it lies. */
    Chart chart() {
        return switch (this) {
            case PROVINCE -> Chart.OF_THE_GRID;
            case COUNTRY -> new Chart(150.2, 12.6, 6.6);
        };
    }

    /** What its units are. */
    AreaLevel level() {
        return switch (this) {
            case PROVINCE -> AreaLevel.COMMUNE;
            case COUNTRY -> AreaLevel.PROVINCE;
        };
    }
}
