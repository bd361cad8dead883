package vn.toancanh.app.proposal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.toancanh.app.acts.Acts;
import vn.toancanh.app.session.Session;
import vn.toancanh.indicator.definition.Definition;
import vn.toancanh.indicator.definition.DefinitionsJson;
import vn.toancanh.proposal.Content;
import vn.toancanh.proposal.Content.Version;
import vn.toancanh.proposal.Proposal;
import vn.toancanh.proposal.State;
import vn.toancanh.proposal.desk.Filed;

/** The catalogue as it is now: what the program came with, and what was published since. */
public final class InForce {
    private InForce() {}

    /** Published changes of one entry, newest first. */
    public static List<Proposal> published(Session session, String code) {
        var all = new ArrayList<Proposal>();
        for (var filed : session.acts().map(Acts::filed).orElse(List.<Filed>of())) {
            var proposal = filed.proposal();
            if (proposal.kind() == Proposal.Kind.DEFINITION
                    && proposal.state() == State.PUBLISHED
                    && proposal.subject().indicator().equals(code)) {
                all.add(proposal);
            }
        }
        all.sort(Comparator.comparing(Proposal::movedAt).reversed());
        return List.copyOf(all);
    }

    /** By code. */
    static Map<String, Definition> definitions(Session session) {
        var all = new LinkedHashMap<>(DefinitionsJson.standard());
        session.acts().map(Acts::filed).orElse(List.<Filed>of()).stream()
                .map(Filed::proposal)
                .filter(proposal -> proposal.state() == State.PUBLISHED)
                .sorted(Comparator.comparing(Proposal::movedAt))
                .forEach(proposal -> {
                    if (proposal.content() instanceof Content.NewDefinition(_, var after)) {
                        all.put(after.definition().code(), after.definition());
                    }
                });
        return all;
    }

    /** Empty for what the catalogue or its definitions do not know. */
    static Optional<Version> version(Session session, String code) {
        var definition = definitions(session).get(code);
        return definition == null
                ? Optional.empty()
                : session.territory()
                        .catalogue()
                        .find(code)
                        .map(indicator -> new Version(indicator, definition));
    }
}
