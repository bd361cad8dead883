package vn.toancanh.server.proposal;

import io.javalin.http.HttpStatus;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import vn.toancanh.area.Area;
import vn.toancanh.indicator.Indicator;
import vn.toancanh.indicator.catalogue.Catalogue;
import vn.toancanh.indicator.definition.Definition;
import vn.toancanh.indicator.formula.Formula;
import vn.toancanh.indicator.formula.FormulaCheck;
import vn.toancanh.indicator.formula.FormulaException;
import vn.toancanh.proposal.Content;
import vn.toancanh.proposal.Content.Version;
import vn.toancanh.proposal.Proposal;
import vn.toancanh.server.http.Problem;
import vn.toancanh.warehouse.Holdings;

/** What the warehouse checks of a proposal beside who may do what: it never trusts a program. */
final class ContentCheck {
    private static final String MOVED = "definition-moved";

    private final Holdings base;
    private final Published published;

    ContentCheck(Holdings base, Published published) {
        this.base = base;
        this.published = published;
    }

    void submitted(Proposal proposal, Instant now) {
        switch (proposal.content()) {
            case Content.NewDefinition change -> definition(proposal, change);
            case Content.ManualValue value -> {
                number(proposal, value.unit(), now);
                if (value.isUnusual() && !value.confirmed()) {
                    throw refused("unusual", "an unusual value that nobody confirmed");
                }
            }
            case Content.Dispute dispute -> number(proposal, dispute.unit(), now);
        }
    }

    /** Between submitting and approving the catalogue may have changed. */
    void approved(Proposal proposal) {
        if (proposal.content() instanceof Content.NewDefinition change) {
            definition(proposal, change);
        }
    }

    private void number(Proposal proposal, String unit, Instant now) {
        var subject = proposal.subject();
        var indicator =
                published.indicators(base.indicators()).stream()
                        .filter(each -> each.code().equals(subject.indicator()))
                        .findFirst()
                        .orElseThrow(() -> refused("unknown-indicator", subject.indicator()));
        if (!indicator.measure().unit().equals(unit)) {
            throw refused("unit", "the unit is " + indicator.measure().unit() + ", not " + unit);
        }
        var area = Objects.requireNonNull(subject.area());
        if (base.areas().stream().map(Area::code).noneMatch(area::equals)) {
            throw refused("unknown-area", area.value());
        }
        var period = Objects.requireNonNull(subject.period());
        if (period.from().isAfter(now)) {
            throw refused("future", "the period has not begun: " + period);
        }
    }

    private void definition(Proposal proposal, Content.NewDefinition change) {
        var after = change.after();
        if (!after.indicator().code().equals(proposal.subject().indicator())) {
            throw refused("subject", "another indicator than the subject");
        }
        var now = published.newest(after.indicator().code(), base.indicators());
        if (!Objects.equals(now, indicatorOf(change))) {
            throw new Problem(HttpStatus.CONFLICT, "the definition changed since", MOVED);
        }
        formula(after);
    }

    private static @org.jspecify.annotations.Nullable Indicator indicatorOf(
            Content.NewDefinition change) {
        var before = change.before();
        return before == null ? null : before.indicator();
    }

    private void formula(Version after) {
        var formula = after.definition().formula();
        if (formula == null) {
            return;
        }
        var catalogue = new Catalogue(published.indicators(base.indicators()));
        try {
            new FormulaCheck(code ->
                    catalogue.find(code).map(Indicator::measure).map(Indicator.Measure::unit))
                    .check(formula, after.indicator().measure().unit());
            FormulaCheck.order(formulas(after, formula));
        } catch (FormulaException e) {
            throw refused("formula", e.fault().in(java.util.Locale.ENGLISH));
        }
    }

    private Map<String, Formula> formulas(Version after, Formula formula) {
        var all = new HashMap<String, Formula>();
        for (var definition : published.definitions().values()) {
            put(all, definition);
        }
        all.put(after.definition().code(), formula);
        return all;
    }

    private static void put(Map<String, Formula> all, Definition definition) {
        var formula = definition.formula();
        if (formula != null) {
            all.put(definition.code(), formula);
        }
    }

    private static Problem refused(String kind, String detail) {
        return new Problem(HttpStatus.UNPROCESSABLE_CONTENT, detail, kind);
    }
}
