package vn.toancanh.warehouse;

import java.util.List;
import vn.toancanh.base.AreaCode;

/** Who the warehouse takes us for ({@code GET /v1/me}). A guest has the role {@code guest}. */
public record Person(
        String name,
        String persona,
        List<String> roles,
        List<String> scopes,
        List<AreaCode> areas) {
    public Person {
        roles = List.copyOf(roles);
        scopes = List.copyOf(scopes);
        areas = List.copyOf(areas);
    }
}
