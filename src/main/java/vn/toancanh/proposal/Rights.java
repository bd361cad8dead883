package vn.toancanh.proposal;

import java.util.Set;
import java.util.function.Predicate;
import vn.toancanh.base.AreaCode;

/**
 * What a person may do about numbers.
 *
 * @param scopes as the warehouse names them
 * @param covers the units he works for
 * @param home the unit the warehouse speaks for; whoever covers it may touch definitions
 */
public record Rights(Set<String> scopes, Predicate<AreaCode> covers, AreaCode home) {
    /** May enter numbers, doubt them and propose definitions. */
    public static final String PROPOSE = "propose";

    /** May decide on what others propose. */
    public static final String APPROVE = "approve";

    public Rights {
        scopes = Set.copyOf(scopes);
    }

    boolean has(String scope) {
        return scopes.contains(scope);
    }

    boolean covers(Subject subject) {
        var area = subject.area();
        return covers.test(area == null ? home : area);
    }

    /** Whether he could submit something about this subject. */
    public boolean mayPropose(Subject subject) {
        return has(PROPOSE) && covers(subject);
    }
}
