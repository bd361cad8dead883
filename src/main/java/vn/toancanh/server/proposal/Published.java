package vn.toancanh.server.proposal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;
import vn.toancanh.indicator.Indicator;
import vn.toancanh.indicator.definition.Definition;
import vn.toancanh.indicator.definition.DefinitionsJson;
import vn.toancanh.proposal.Content;
import vn.toancanh.proposal.Content.Version;
import vn.toancanh.proposal.Proposal;
import vn.toancanh.proposal.State;

/** The catalogue as published proposals left it. Reads the book at every question. */
final class Published {
    private final ProposalBook book;

    Published(ProposalBook book) {
        this.book = book;
    }

    private SequencedMap<String, Version> versions() {
        var versions = new LinkedHashMap<String, Version>();
        book.all().stream()
                .filter(proposal -> proposal.state() == State.PUBLISHED)
                .sorted(java.util.Comparator.comparing(Proposal::movedAt))
                .forEach(proposal -> {
                    if (proposal.content() instanceof Content.NewDefinition(_, var after)) {
                        versions.put(after.indicator().code(), after);
                    }
                });
        return versions;
    }

    List<Indicator> indicators(List<Indicator> base) {
        var versions = versions();
        var all = new ArrayList<Indicator>();
        for (var indicator : base) {
            var version = versions.remove(indicator.code());
            all.add(version == null ? indicator : version.indicator());
        }
        versions.values().forEach(version -> all.add(version.indicator()));
        return List.copyOf(all);
    }

    @Nullable Indicator newest(String code, List<Indicator> base) {
        return indicators(base).stream()
                .filter(indicator -> indicator.code().equals(code))
                .findFirst()
                .orElse(null);
    }

    Map<String, Definition> definitions() {
        var all = new LinkedHashMap<>(DefinitionsJson.standard());
        versions().forEach((code, version) -> all.put(code, version.definition()));
        return all;
    }
}
