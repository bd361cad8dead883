package vn.toancanh.board.tie;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import vn.toancanh.analysis.Limit;
import vn.toancanh.analysis.relation.LagCorrelation;
import vn.toancanh.analysis.relation.LagCorrelation.Coefficient;
import vn.toancanh.base.text.Numbers;
import vn.toancanh.fx.Texts;

/** A correlation in words that do not promise more than it holds. */
record TieWords(Tie tie, Texts texts) {
    private static final double CHANCE = 0.05;
    private static final double SMALL = 0.001;
    private static final double WEAK = 0.3;
    private static final double STRONG = 0.6;

    /** One sentence: whether anything was found at all. */
    String verdict() {
        var shown = tie.shown();
        if (shown == null) {
            return texts.get("board.tie.none");
        }
        var r = shown.spearman();
        if (r.adjusted() >= CHANCE) {
            return texts.get("board.tie.chance");
        }
        double size = Math.abs(r.value());
        var strength = size < WEAK ? "weak" : size < STRONG ? "middle" : "strong";
        var way = r.value() > 0 ? "board.tie.together" : "board.tie.against";
        return texts.get(way, texts.get("board.tie.strength." + strength));
    }

    /** Which of the two runs ahead. */
    String lag(LagCorrelation at) {
        int lag = at.lag();
        if (lag == 0) {
            return texts.get("board.tie.lag.none");
        }
        var ahead = lag > 0 ? tie.first() : tie.second();
        var behind = lag > 0 ? tie.second() : tie.first();
        return texts.get(
                "board.tie.lag",
                ahead.code(),
                behind.code(),
                Integer.toString(Math.abs(lag)),
                grain());
    }

    /** Both coefficients with their probabilities, and how many points they rest on. */
    List<String> figures(LagCorrelation at) {
        return List.of(
                coefficient("board.tie.pearson", at.pearson()),
                coefficient("board.tie.spearman", at.spearman()),
                texts.get(
                        "board.tie.points",
                        Integer.toString(at.points()),
                        Numbers.format(at.effective(), 0, texts.locale())));
    }

    private String coefficient(String key, Coefficient of) {
        return texts.get(
                key,
                Numbers.signed(of.value(), 2, texts.locale()),
                probability(of.probability()),
                probability(of.adjusted()));
    }

    private String probability(double p) {
        return p < SMALL
                ? "< " + Numbers.format(SMALL, 3, texts.locale())
                : "= " + Numbers.format(p, 3, texts.locale());
    }

    /** Of the pair and of the lag shown, each once. */
    List<Limit> limits() {
        var shown = tie.shown();
        var ofLag = shown == null ? List.<Limit>of() : shown.limits();
        var all =
                new ArrayList<>(
                        Stream.concat(ofLag.stream(), tie.report().limits().stream())
                                .distinct()
                                .toList());
        if (shown != null) {
            all.add(Limit.of("board.tie.limit.line"));
        }
        if (tie.averaged()) {
            all.add(Limit.of("board.tie.limit.averaged", grain()));
        }
        return all;
    }

    private String grain() {
        return texts.get("board.study.grain." + tie.grain().name().toLowerCase(Locale.ROOT));
    }
}
