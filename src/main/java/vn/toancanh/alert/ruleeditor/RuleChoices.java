package vn.toancanh.alert.ruleeditor;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.toancanh.alert.rule.AlertRule;
import vn.toancanh.alert.ruleform.RuleField;
import vn.toancanh.fx.Texts;

/** What can be picked for a field of the chosen rule, and what people call it. */
record RuleChoices(Supplier<Among> now, RuleNames names, Texts texts) {
    /**
     * Among what.
     *
     * @param own id of the chosen rule
     * @param lines all rules
     * @param parts of the indicator that is typed
     */
    record Among(String own, List<RuleLine> lines, List<String> parts) {
        Among {
            lines = List.copyOf(lines);
            parts = List.copyOf(parts);
        }
    }

    /** As they are kept, in the order in which they are offered. */
    List<String> words(RuleField field) {
        return switch (field) {
            case INDICATOR, EXCEPT -> names.indicators();
            case PERSONA -> withNone(names.personas());
            case DIMENSIONS -> withNone(now.get().parts());
            case DRIVER -> withNone(drivers());
            case RULES, INHIBITORS -> others();
            default -> field.words();
        };
    }

    private static List<String> withNone(List<String> words) {
        return Stream.concat(Stream.of(""), words.stream()).toList();
    }

    private List<String> others() {
        var among = now.get();
        return among.lines().stream()
                .map(line -> line.rule().id())
                .filter(id -> !id.equals(among.own()))
                .toList();
    }

    private List<String> drivers() {
        return now.get().lines().stream()
                .map(line -> line.rule().advice().driver())
                .filter(driver -> !driver.isEmpty())
                .distinct()
                .toList();
    }

    String name(RuleField field, String word) {
        return switch (field) {
            case INDICATOR, EXCEPT ->
                    names.indicator(word)
                            .map(each -> word + " · " + each.name(texts.locale()))
                            .orElse(word);
            case PERSONA ->
                    word.isEmpty() ? texts.get("alert.ruleeditor.nobody") : names.persona(word);
            case DIMENSIONS ->
                    word.isEmpty() ? texts.get("alert.ruleeditor.whole") : names.part(word);
            case DRIVER ->
                    word.isEmpty()
                            ? texts.get("alert.ruleeditor.noDriver")
                            : texts.find("alert.driver." + word).orElse(word);
            case RULES, INHIBITORS -> rule(word);
            default ->
                    field.words().contains(word)
                            ? texts.get("alert.ruleeditor.word." + field.name() + "." + word)
                            : word;
        };
    }

    private String rule(String id) {
        return now.get().lines().stream()
                .map(RuleLine::rule)
                .filter(rule -> rule.id().equals(id))
                .findFirst()
                .map((AlertRule rule) -> rule.name().in(texts.locale()))
                .orElse(id);
    }

    /** What is written in a field, in names. */
    String told(RuleField field, String written) {
        return switch (field.kind()) {
            case NAMES ->
                    Stream.of(written.split("[,;\\s]+"))
                            .map(word -> name(field, word))
                            .collect(Collectors.joining(", "));
            case LINES -> field == RuleField.ESCALATE ? steps(written) : written;
            case TEXT, NUMBER, COUNT, TIME, WORD -> name(field, written);
        };
    }

    private String steps(String written) {
        var all = new ArrayList<String>();
        written.lines()
                .forEach(line -> {
                    var at = line.lastIndexOf(':');
                    all.add(
                            at < 0
                                    ? line
                                    : line.substring(0, at + 1)
                                            + " "
                                            + names.persona(line.substring(at + 1).strip()));
                });
        return String.join(", ", all);
    }
}
