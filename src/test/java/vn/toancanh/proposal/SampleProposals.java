package vn.toancanh.proposal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import vn.toancanh.base.AreaCode;
import vn.toancanh.base.Period;
import vn.toancanh.indicator.catalogue.Catalogue;
import vn.toancanh.indicator.definition.Definition;

/** Proposals and people for tests. */
public final class SampleProposals {
    public static final Instant NOON = Instant.parse("2026-11-20T05:00:00Z");
    public static final AreaCode HOME = new AreaCode("P1");
    public static final AreaCode NORTH = new AreaCode("10001");
    public static final AreaCode SOUTH = new AreaCode("10002");
    public static final Actor AN = new Actor("1", "An", "analyst");
    public static final Actor BINH = new Actor("2", "Bình", "director");

    private SampleProposals() {}

    /** May do everything everywhere. */
    public static Rights all() {
        return new Rights(Set.of(Rights.PROPOSE, Rights.APPROVE), _ -> true, HOME);
    }

    public static Rights only(String scope, AreaCode area) {
        return new Rights(Set.of(scope), area::equals, HOME);
    }

    public static Proposal draft(Proposal.Kind kind) {
        return switch (kind) {
            case DEFINITION -> definition(LocalDate.of(2026, 11, 1));
            case VALUE ->
                    draft(
                            new Subject("HC-07", NORTH, Period.parse("2026-10")),
                            new Content.ManualValue(92, "%", new Content.Range(80, 99), false));
            case DISPUTE ->
                    draft(
                            new Subject("HC-07", NORTH, Period.parse("2026-10")),
                            new Content.Dispute(92.5, 95.0, "%", "Sổ theo dõi số 12"));
        };
    }

    public static Proposal definition(LocalDate from) {
        var before = Catalogue.standard().find("HC-07").orElseThrow();
        var definition =
                new Definition(
                        "HC-07",
                        "Hồ sơ giải quyết đúng hạn",
                        "Văn phòng UBND tỉnh",
                        new Definition.Terms("Đúng hạn", "Đã giải quyết"),
                        null,
                        new Definition.Validity(LocalDate.of(2025, 7, 1), null));
        var later =
                new Definition(
                        "HC-07",
                        "Hồ sơ giải quyết đúng và trước hạn",
                        "Văn phòng UBND tỉnh",
                        definition.terms(),
                        null,
                        new Definition.Validity(from, null));
        return draft(
                Subject.definition("HC-07"),
                new Content.NewDefinition(
                        new Content.Version(before, definition),
                        new Content.Version(before, later)));
    }

    private static Proposal draft(Subject subject, Content content) {
        return new Proposal(UUID.randomUUID(), subject, content, "Vì số thay đổi", List.of());
    }

    public static Act act(Step step, Actor by) {
        return new Act(UUID.randomUUID(), step, by, NOON, "vì vậy");
    }
}
