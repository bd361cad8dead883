package vn.toancanh.task.evidence;

/**
 * Where a file of a directive is.
 *
 * @param percent on its way; 0 where it is not
 */
public record Standing(Place place, int percent) {
    /** As a person is told. */
    public enum Place {
        /** On this computer alone, until the act that names it can be sent. */
        WAITING,
        SENDING,
        /** At the warehouse and on this computer. */
        HERE,
        /** At the warehouse alone. */
        THERE,
        COMING
    }

    public Standing(Place place) {
        this(place, 0);
    }

    /** What a sentence about it is called in the texts. */
    public String textKey() {
        return "task.file." + place.name();
    }
}
