package vn.toancanh.app.taskdrill;

import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What came of a drill.
 *
 * @param done acts that were confirmed
 * @param lost of those, neither with the warehouse nor given back to their author
 * @param duplicated acts or directives the warehouse has twice
 * @param orphaned lines without the directive or the sending they belong to
 * @param integrity {@code ok} or what is damaged
 * @param more of this drill alone
 */
record Tally(
        int done,
        int lost,
        int duplicated,
        int orphaned,
        String integrity,
        double seconds,
        Map<String, Double> more) {
    static final String OK = "ok";

    boolean isGood() {
        return done > 0 && lost == 0 && duplicated == 0 && orphaned == 0 && integrity.equals(OK);
    }

    String json() {
        var rest =
                more.entrySet().stream()
                        .map(each ->
                                String.format(
                                        Locale.ROOT,
                                        ",\"%s\":%s",
                                        each.getKey(),
                                        number(each.getValue())))
                        .sorted()
                        .collect(Collectors.joining());
        return String.format(
                Locale.ROOT,
                "{\"done\":%d,\"lost\":%d,\"duplicated\":%d,\"orphaned\":%d,\"integrity\":\"%s\","
                        + "\"seconds\":%.1f%s}",
                done,
                lost,
                duplicated,
                orphaned,
                integrity,
                seconds,
                rest);
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, value == Math.rint(value) ? "%.0f" : "%.1f", value);
    }
}
