package vn.toancanh.app.session;

import vn.toancanh.fx.Texts;

/**
 * Whom the screens are drawn for.
 *
 * @param persona as the contract names it
 * @param name of the person, blank for a guest and in the demo
 */
public record Who(String persona, String name) {
    private static final String UNKNOWN = "guest";

    /** Before the warehouse has said who we are. */
    static final Who GUEST = new Who(UNKNOWN, "");

    /** A persona of a later contract is shown as a guest rather than as a word of the wire. */
    public String in(Texts texts) {
        var role =
                texts.find("app.persona." + persona)
                        .orElseGet(() -> texts.get("app.persona." + UNKNOWN));
        return name.isBlank() || persona.equals(UNKNOWN)
                ? role
                : texts.get("app.persona.named", name, role);
    }
}
