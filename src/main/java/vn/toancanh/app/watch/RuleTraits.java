package vn.toancanh.app.watch;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import vn.toancanh.alert.flood.Trait;
import vn.toancanh.alert.rule.RuleBook;
import vn.toancanh.base.Frequency;
import vn.toancanh.indicator.catalogue.Catalogue;

/** What flood control and the audit must know of rules. */
public record RuleTraits(Map<String, Trait> byRule) implements Function<String, Trait> {
    /** Of signals that follow from others, and of rules that are gone. */
    private static final Duration UNKNOWN = Duration.ofHours(1);

    public static RuleTraits of(RuleBook book, Catalogue catalogue) {
        var all = new HashMap<String, Trait>();
        for (var rule : book.rules()) {
            var indicator = catalogue.find(rule.subject().indicator());
            var source = indicator.map(each -> each.publication().source()).orElse("");
            var period =
                    indicator
                            .map(each -> length(each.publication().calendar().frequency()))
                            .orElse(UNKNOWN);
            all.put(
                    rule.id(),
                    new Trait(
                            rule.advice().driver(),
                            source,
                            period,
                            Set.copyOf(rule.advice().inhibitors())));
        }
        return new RuleTraits(Map.copyOf(all));
    }

    private static Duration length(Frequency frequency) {
        var any = LocalDateTime.of(2026, 1, 1, 0, 0);
        return Duration.between(any, frequency.plus(any, 1));
    }

    @Override
    public Trait apply(String rule) {
        return byRule.getOrDefault(rule, Trait.alone(UNKNOWN));
    }
}
