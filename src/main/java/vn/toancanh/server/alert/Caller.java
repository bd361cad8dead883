package vn.toancanh.server.alert;

import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import vn.toancanh.alert.By;
import vn.toancanh.alert.life.Stimulus;
import vn.toancanh.base.AreaCode;

/**
 * Who acts on an alert, and under which name he sends it.
 *
 * @param scopes as the warehouse names them
 * @param covers the units he works for
 * @param key of the act: sent again with it, it is the same act
 */
public record Caller(By by, Set<String> scopes, Predicate<AreaCode> covers, UUID key) {
    /** May see to alerts. */
    private static final String ACKNOWLEDGE = "acknowledge";

    /** May put away the highest severity. */
    private static final String DIRECT = "direct";

    /** May, beside who directs, send messages outside. */
    private static final String WARN = "warn";

    /** May put rules in force and, beside who directs, take an alert out of service. */
    private static final String APPROVE = "approve";

    public Caller {
        scopes = Set.copyOf(scopes);
    }

    boolean mayApprove() {
        return scopes.contains(APPROVE);
    }

    boolean mayAct() {
        return scopes.contains(ACKNOWLEDGE);
    }

    Stimulus.Person person() {
        var leads = scopes.contains(DIRECT);
        return new Stimulus.Person(
                by, leads, leads || scopes.contains(APPROVE), leads || scopes.contains(WARN));
    }
}
