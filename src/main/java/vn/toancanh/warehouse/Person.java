package vn.toancanh.warehouse;

import java.util.List;
import vn.toancanh.base.AreaCode;

/**
 * Who the warehouse takes us for ({@code GET /v1/me}). A guest has the role {@code guest}.
 *
 * @param id tells one person from another; persona and name where the warehouse gives none
 * @param units codes of communes, departments or the province he answers for, or directs from
 */
public record Person(
        String id,
        String name,
        String persona,
        List<String> roles,
        List<String> scopes,
        List<AreaCode> areas,
        List<String> units) {
    /** Of a person without an id of his own. */
    public Person(
            String name,
            String persona,
            List<String> roles,
            List<String> scopes,
            List<AreaCode> areas) {
        this(persona + "/" + name, name, persona, roles, scopes, areas, List.of());
    }

    /** The same person as one who answers for these. */
    public Person of(List<String> units) {
        return new Person(id, name, persona, roles, scopes, areas, units);
    }

    public Person {
        roles = List.copyOf(roles);
        scopes = List.copyOf(scopes);
        areas = List.copyOf(areas);
        units = List.copyOf(units);
    }
}
