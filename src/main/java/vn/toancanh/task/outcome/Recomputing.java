package vn.toancanh.task.outcome;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import vn.toancanh.effect.verdict.Wish;

/**
 * How a verdict is reckoned again outside the window: a panel as a file, and the command for it.
 */
public record Recomputing(Outcome.Judged judged) {
    private static final String HEAD = "unit;time;value\n";

    /** One row for each unit and time; a gap has no value. */
    public String csv() {
        var panel = judged.panel().trial().panel();
        var rows = new StringBuilder(HEAD);
        for (var unit = 0; unit < panel.units().size(); unit++) {
            for (var time = 0; time < panel.times().size(); time++) {
                var value = panel.value(unit, time);
                rows.append(plain(panel.units().get(unit)))
                        .append(';')
                        .append(panel.times().get(time))
                        .append(';')
                        .append(Double.isNaN(value) ? "" : Double.toString(value))
                        .append('\n');
            }
        }
        return rows.toString();
    }

    /**
     * The command as words of a line.
     *
     * @param file the panel was written to
     */
    public List<String> words(String file) {
        var question = judged.question();
        var treatment = question.trial().treatment();
        var words = new ArrayList<>(List.of("effect", "--panel", file, "--separator", ";"));
        words.addAll(List.of("--treated", names(treatment.units())));
        words.addAll(
                List.of("--start", judged.panel().periods().get(treatment.start()).toString()));
        words.addAll(List.of("--wash-out", Integer.toString(treatment.washOut())));
        switch (question.wish()) {
            case Wish.Up() -> words.addAll(List.of("--direction", "up"));
            case Wish.Down() -> words.addAll(List.of("--direction", "down"));
            case Wish.Within(var low, var high) ->
                    words.addAll(List.of("--direction", low + ":" + high));
            case Wish.Unstated() -> {}
        }
        var known = question.circumstances();
        if (known.definitionChanged()) {
            words.add("--definition-changed");
        }
        if (known.picked()) {
            words.add("--picked");
        }
        if (known.shock()) {
            words.add("--shock");
        }
        if (!known.touched().isEmpty()) {
            words.addAll(List.of("--touched", names(new TreeSet<>(known.touched()))));
        }
        return List.copyOf(words);
    }

    /** The same for a shell. */
    public String line(String file) {
        var said = new StringBuilder("toancanh");
        for (var word : words(file)) {
            var simple =
                    word.chars()
                            .allMatch(c ->
                                    c < 128
                                            && (Character.isLetterOrDigit(c)
                                                    || "-_./:\\".indexOf(c) >= 0));
            said.append(' ').append(simple ? word : '"' + word + '"');
        }
        return said.toString();
    }

    private static String names(Iterable<String> units) {
        var plain = new ArrayList<String>();
        units.forEach(unit -> plain.add(plain(unit)));
        return String.join(",", plain);
    }

    /** Marks that part columns and lists stand in no name. */
    private static String plain(String name) {
        return name.replaceAll("[;,\"\\r\\n]", " ").strip();
    }
}
