package vn.toancanh.alert;

/** Who did it. */
public record By(String id, String name) {
    /** The program itself. */
    public static final By ENGINE = new By("engine", "");

    public By {
        if (id.isBlank()) {
            throw new IllegalArgumentException("nobody did it");
        }
    }

    public boolean isPerson() {
        return !equals(ENGINE);
    }
}
