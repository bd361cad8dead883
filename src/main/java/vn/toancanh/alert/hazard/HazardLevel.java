package vn.toancanh.alert.hazard;

import java.util.Optional;

/**
 * The level of a natural hazard, low to catastrophe (Decision 18/2021/QĐ-TTg, article 4). The
 * decision names the colours by words; the shades are ours.
 */
public enum HazardLevel {
    /** Low: light blue. */
    ONE(0x9ccff0),
    /** Medium: light yellow. */
    TWO(0xfff2a0),
    /** High: orange. */
    THREE(0xff9a2e),
    /** Very high: red. */
    FOUR(0xe02020),
    /** Catastrophe: purple. */
    FIVE(0x7b2d8e);

    private final int rgb;

    HazardLevel(int rgb) {
        this.rgb = rgb;
    }

    /** Empty for a number that is no level. */
    public static Optional<HazardLevel> of(int number) {
        return number >= 1 && number <= values().length
                ? Optional.of(values()[number - 1])
                : Optional.empty();
    }

    /** 1 to 5. */
    public int number() {
        return ordinal() + 1;
    }

    /** Red, green and blue, eight bits each. */
    public int rgb() {
        return rgb;
    }

    /** Of the level in words: never shown by its colour alone. */
    public String textKey() {
        return "alert.hazard.level." + number();
    }

    /** Of the name of its colour. */
    public String colourKey() {
        return "alert.hazard.colour." + number();
    }

    /** So many levels up, level 5 at most. */
    public HazardLevel raisedBy(int levels) {
        if (levels < 0) {
            throw new IllegalArgumentException("a level is not lowered: " + levels);
        }
        return values()[Math.min(ordinal() + levels, values().length - 1)];
    }
}
