package vn.toancanh.map.pack;

/**
 * A feature that was left out.
 *
 * @param feature its place in the file, counted from 1
 * @param code its code, blank when it has none
 */
public record Rejection(String layer, int feature, String code, Reason reason) {
    /** Why a feature cannot be drawn. */
    public enum Reason {
        NO_CODE("map.rejected.noCode"),
        REPEATED("map.rejected.repeated"),
        NO_NAME("map.rejected.noName"),
        NO_PARENT("map.rejected.noParent"),
        NO_SHAPE("map.rejected.noShape"),
        NOT_AREA("map.rejected.notArea"),
        OPEN_RING("map.rejected.openRing"),
        NOT_DEGREES("map.rejected.notDegrees"),
        UNREADABLE("map.rejected.unreadable");

        private final String textKey;

        Reason(String textKey) {
            this.textKey = textKey;
        }

        public String textKey() {
            return textKey;
        }
    }
}
