package vn.toancanh.area.search;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.toancanh.area.Area;
import vn.toancanh.area.AreaTree;
import vn.toancanh.base.text.Folded;

/**
 * One unit's names, folded once.
 *
 * @param full with the word for its kind, "xa hoa phu"
 * @param bare without, "hoa phu"
 * @param english bare English name
 * @param withParents every word of the bare names of the unit and of those above it, each after a
 *     space
 */
record AreaName(Area area, String full, String bare, String english, String withParents) {
    /** Longest first, so that "thành phố" goes before "t". */
    private static final List<String> KINDS =
            List.of(
                    "thanh pho ",
                    "thi tran ",
                    "dac khu ",
                    "phuong ",
                    "huyen ",
                    "thi xa ",
                    "tinh ",
                    "quan ",
                    "xa ",
                    "tp. ",
                    "tp.",
                    "tp ",
                    "p. ",
                    "x. ");

    private static final List<String> ENGLISH_KINDS =
            List.of(" special zone", " province", " commune", " ward", " city");

    static AreaName of(Area area, AreaTree tree) {
        var full = Folded.fold(area.name().vi());
        var above =
                tree.pathTo(area.code()).stream()
                        .map(unit -> bare(Folded.fold(unit.name().vi())))
                        .collect(Collectors.joining(" ", " ", ""));
        return new AreaName(area, full, bare(full), english(Folded.fold(area.name().en())), above);
    }

    private static String bare(String folded) {
        for (var kind : KINDS) {
            if (folded.startsWith(kind) && folded.length() > kind.length()) {
                return folded.substring(kind.length()).strip();
            }
        }
        return folded;
    }

    private static String english(String folded) {
        for (var kind : ENGLISH_KINDS) {
            if (folded.endsWith(kind)) {
                return folded.substring(0, folded.length() - kind.length());
            }
        }
        return folded;
    }

    /** What was typed, folded once for all names. */
    record Query(String full, String bare, String english, List<String> words) {
        static Query of(String text) {
            var full = Folded.fold(text.replace(',', ' '));
            var bare = AreaName.bare(full);
            return new Query(full, bare, AreaName.english(full), Arrays.asList(bare.split(" ")));
        }

        boolean isBlank() {
            return full.isBlank();
        }
    }

    @Nullable Fit fit(Query query) {
        var sameKind = kindAgrees(query);
        if (isExact(query, sameKind)) {
            return Fit.EXACT;
        }
        if (full.startsWith(query.full) || isPrefix(query, sameKind)) {
            return Fit.PREFIX;
        }
        if (full.contains(" " + query.full) || (sameKind && bare.contains(" " + query.bare))) {
            return Fit.WORD_PREFIX;
        }
        if (sameKind && full.contains(query.bare)) {
            return Fit.INSIDE;
        }
        return sameKind && hasEveryWord(query) ? Fit.WITH_PARENT : null;
    }

    private boolean isExact(Query query, boolean sameKind) {
        return full.equals(query.full)
                || (sameKind && bare.equals(query.bare))
                || english.equals(query.english)
                || area.code().value().equalsIgnoreCase(query.full);
    }

    private boolean isPrefix(Query query, boolean sameKind) {
        return (sameKind && bare.startsWith(query.bare))
                || (!english.isEmpty() && english.startsWith(query.english))
                || (query.full.length() > 1 && area.code().value().startsWith(query.full));
    }

    /** "xã hoà phú" does not mean a ward; "hoà phú" means either. */
    private boolean kindAgrees(Query query) {
        var kind = query.full.length() - query.bare.length();
        return kind == 0 || full.startsWith(query.full.substring(0, kind)) || isShort(query);
    }

    private static boolean isShort(Query query) {
        return query.full.indexOf('.') >= 0 || query.full.startsWith("tp ");
    }

    private boolean hasEveryWord(Query query) {
        return query.words.size() > 1
                && query.words.stream().allMatch(word -> withParents.contains(" " + word));
    }
}
