package vn.toancanh.server.task;

import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.toancanh.base.Classification;

/**
 * Which directives somebody may see.
 *
 * @param units those he sees the directives of; null for all
 */
public record Sight(Set<Classification> classes, @Nullable Set<String> units) {
    public Sight {
        classes = Set.copyOf(classes);
        units = units == null ? null : Set.copyOf(units);
    }

    /** How the classes are written in a database. */
    Set<String> words() {
        return classes.stream().map(Sight::word).collect(Collectors.toSet());
    }

    static String word(Classification classification) {
        return classification.name().toLowerCase(Locale.ROOT);
    }

    /** Callers with equal keys see the same. */
    public String key() {
        var whose = units == null ? "*" : new TreeSet<>(units).toString();
        return new TreeSet<>(classes) + "/" + whose;
    }
}
