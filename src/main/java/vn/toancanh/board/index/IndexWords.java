package vn.toancanh.board.index;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.toancanh.base.text.Numbers;
import vn.toancanh.fx.Texts;
import vn.toancanh.indicator.formula.Formula;
import vn.toancanh.indicator.formula.Rational;
import vn.toancanh.indicator.index.CheapestGain;
import vn.toancanh.indicator.index.WhatIf;

/** An index in words, with the digits the {@code whatif} command prints. */
record IndexWords(Texts texts) {
    private static final int POINTS = 3;
    private static final int RATIO = 2;
    private static final int FINE = 4;

    /** What so many points come to, such as "88,420 / 100 điểm · Tốt". */
    String total(IndexAnswer answer) {
        var index = answer.reading().index();
        var total = IndexRow.total(answer.reading());
        if (total.isEmpty()) {
            return texts.get("board.index.unknown");
        }
        var said = texts.get("board.index.total", plain(total.get()), plain(index.points()));
        return index.rating(total.get())
                .map(rating -> said + " · " + rating.in(locale()))
                .orElse(said);
    }

    /** Whole numbers without decimals, others with as few as say the same, at most three. */
    String plain(Rational value) {
        for (int decimals = 0; decimals < POINTS; decimals++) {
            double scaled = value.value() * Math.pow(10, decimals);
            if (Math.abs(scaled - Math.rint(scaled)) < 1e-9) {
                return plain(value, decimals);
            }
        }
        return plain(value, POINTS);
    }

    String plain(Rational value, int decimals) {
        return Numbers.format(value.value(), decimals, locale());
    }

    String points(Optional<Rational> value) {
        return value.map(this::plain).orElse("—");
    }

    /** "+0,020". */
    String gain(Rational delta) {
        return Numbers.signed(delta.value(), POINTS, locale());
    }

    String fromTo(WhatIf what) {
        return texts.get(
                "board.index.what.total",
                what.before().map(value -> plain(value, POINTS)).orElse("—"),
                what.after().map(value -> plain(value, POINTS)).orElse("—"));
    }

    /** The whole way from the commune's dossiers to the index, one step a line. */
    List<String> steps(WhatIf what, IndexAnswer answer) {
        var lines = new ArrayList<String>();
        for (var one : what.communes()) {
            lines.add(commune(one, answer));
        }
        for (var one : what.indicators()) {
            lines.add(indicator(one));
        }
        for (var item : what.items()) {
            var formula = item.item().formula();
            if (formula != null && !item.after().equals(item.before())) {
                lines.add(
                        texts.get(
                                "board.index.what.item",
                                item.item().code(),
                                written(formula),
                                plain(item.before(), FINE),
                                plain(item.after(), FINE),
                                Numbers.signed(
                                        item.after().minus(item.before()).value(),
                                        FINE,
                                        locale())));
            }
        }
        return lines;
    }

    private String commune(WhatIf.OfCommune one, IndexAnswer answer) {
        return texts.get(
                "board.index.what.commune",
                answer.known().name(one.change().commune()),
                one.change().indicator(),
                plain(one.count().above()),
                plain(one.count().below()),
                plain(one.before(), RATIO),
                plain(one.change().value(), RATIO),
                Numbers.signed(one.more().doubleValue(), 0, locale()));
    }

    private String indicator(WhatIf.OfIndicator one) {
        return texts.get(
                "board.index.what.indicator",
                one.before().code(),
                plain(one.before().above()),
                plain(one.before().below()),
                plain(one.before().value(), POINTS),
                plain(one.after().above()),
                plain(one.after().value(), POINTS));
    }

    /** A formula as people write it. */
    static String written(Formula formula) {
        return formula.text().replace("*", "×");
    }

    /** How the points of a line of the tree come about. */
    String how(IndexRow row) {
        var item = row.item();
        if (item == null) {
            var indicator = row.indicator();
            return indicator == null ? "" : texts.get("board.index.how.published", indicator);
        }
        var formula = item.formula();
        if (formula == null) {
            return texts.get("board.index.how.part");
        }
        var said = written(formula);
        return item.verified() ? said : texts.get("board.index.how.unverified", said);
    }

    String cheapest(CheapestGain gain) {
        var key = gain.isReached() ? "board.index.cheapest.reached" : "board.index.cheapest.less";
        return texts.get(
                key,
                plain(gain.goal()),
                plain(gain.gained(), POINTS),
                Numbers.format(gain.cases().doubleValue(), 0, locale()),
                Integer.toString(gain.moves().size()));
    }

    String refused(String key, IndexAsk.Change change, @Nullable IndexAnswer answer) {
        var commune =
                answer == null ? change.commune().value() : answer.known().name(change.commune());
        return texts.get(
                key,
                change.indicator(),
                commune,
                Numbers.format(change.value().doubleValue(), RATIO, locale()));
    }

    private Locale locale() {
        return texts.locale();
    }
}
