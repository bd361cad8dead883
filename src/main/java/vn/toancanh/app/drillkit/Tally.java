package vn.toancanh.app.drillkit;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import vn.toancanh.cache.FileCheck;

/**
 * What came of a drill.
 *
 * @param done acts that were confirmed
 * @param lost of those, neither with the warehouse nor given back to their author
 * @param duplicated acts or directives the warehouse has twice
 * @param orphaned lines without the directive or the sending they belong to
 * @param integrity {@code ok} or what is damaged
 * @param more of this drill alone
 * @param cases what was broken in turn; empty where it was one thing
 */
public record Tally(
        int done,
        int lost,
        int duplicated,
        int orphaned,
        String integrity,
        double seconds,
        Map<String, Double> more,
        List<Case> cases) {
    public static final String OK = "ok";

    /**
     * One thing that was broken.
     *
     * @param how it was broken on this computer
     * @param message what a person was told; blank when he was told nothing
     * @param kept whether every byte there was is still there
     */
    public record Case(
            String name, String how, String message, boolean kept, int lost, String integrity) {
        boolean isGood() {
            return !message.isBlank() && kept && lost == 0 && integrity.equals(OK);
        }

        private String json() {
            return String.format(
                    Locale.ROOT,
                    "{\"case\":\"%s\",\"how\":\"%s\",\"message\":\"%s\",\"kept\":%b,"
                            + "\"lost\":%d,\"integrity\":\"%s\"}",
                    name,
                    how,
                    escaped(message),
                    kept,
                    lost,
                    integrity);
        }

        private static String escaped(String text) {
            return text.replace("\\", "\\\\").replace("\"", "\\\"").replace('\n', ' ');
        }
    }

    public Tally(
            int done,
            int lost,
            int duplicated,
            int orphaned,
            String integrity,
            double seconds,
            Map<String, Double> more) {
        this(done, lost, duplicated, orphaned, integrity, seconds, more, List.of());
    }

    /** {@code ok} or what a file is. */
    public static String integrity(Path file) {
        return FileCheck.of(file).state() == FileCheck.State.SOUND ? OK : "damaged";
    }

    public boolean isGood() {
        return done > 0
                && lost == 0
                && duplicated == 0
                && orphaned == 0
                && integrity.equals(OK)
                && cases.stream().allMatch(Case::isGood);
    }

    public String json() {
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
        var each = cases.stream().map(Case::json).collect(Collectors.joining(",", "[", "]"));
        return String.format(
                Locale.ROOT,
                "{\"done\":%d,\"lost\":%d,\"duplicated\":%d,\"orphaned\":%d,\"integrity\":\"%s\","
                        + "\"seconds\":%.1f%s%s}",
                done,
                lost,
                duplicated,
                orphaned,
                integrity,
                seconds,
                rest,
                cases.isEmpty() ? "" : ",\"cases\":" + each);
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, value == Math.rint(value) ? "%.0f" : "%.1f", value);
    }
}
