package vn.toancanh.board.league;

import java.util.ArrayList;
import org.jspecify.annotations.Nullable;
import vn.toancanh.analysis.league.League;
import vn.toancanh.base.text.Numbers;
import vn.toancanh.fx.Texts;
import vn.toancanh.fx.Units;

/** The lines of a league table in words. */
record LeagueWords(LeagueAnswer answer, Texts texts) {
    /** "▲ 3", "▼ 2", "=" or nothing when it cannot be told. */
    static String moved(@Nullable Integer places) {
        if (places == null) {
            return "";
        }
        if (places == 0) {
            return "=";
        }
        return (places > 0 ? "▲ " : "▼ ") + Math.abs(places);
    }

    String movedSpoken(@Nullable Integer places) {
        if (places == null) {
            return texts.get("board.league.moved.unknown");
        }
        if (places == 0) {
            return texts.get("board.league.moved.same");
        }
        var key = places > 0 ? "board.league.moved.up" : "board.league.moved.down";
        return texts.get(key, Integer.toString(Math.abs(places)));
    }

    String name(League.Row row) {
        var unit = answer.units().get(row.area());
        return unit == null ? row.area().value() : unit.name();
    }

    String value(League.Row row) {
        var measure = answer.indicator().measure();
        var number = Numbers.format(row.value(), measure.decimals(), texts.locale());
        return (number + " " + Units.in(texts, measure.unit())).strip();
    }

    /** "267 / 329". */
    String cases(League.Row row) {
        var unit = answer.units().get(row.area());
        var cases = unit == null ? null : unit.cases();
        return cases == null ? "" : whole(cases.numerator()) + " / " + whole(cases.denominator());
    }

    private String whole(double count) {
        return Numbers.plain(count, 1, texts.locale());
    }

    /** "77,1–84,9". */
    String interval(League.Row row) {
        var interval = row.interval();
        if (interval == null) {
            return "";
        }
        double factor = answer.indicator().measure().ratioFactor();
        return Numbers.format(interval.lower() * factor, 1, texts.locale())
                + "–"
                + Numbers.format(interval.upper() * factor, 1, texts.locale());
    }

    /** "3–11", a single number where the place is certain, nothing without cases to count. */
    String places(League.Row row) {
        if (row.interval() == null) {
            return "";
        }
        return row.bestPlace() == row.worstPlace()
                ? Integer.toString(row.bestPlace())
                : row.bestPlace() + "–" + row.worstPlace();
    }

    String group(League.Row row) {
        var group = row.group();
        return group == null ? "" : Integer.toString(group);
    }

    /** What a screen reader hears of a line. */
    String spoken(League.Row row) {
        var said = new ArrayList<String>();
        said.add(
                texts.get(
                        "board.league.spoken",
                        Integer.toString(row.place()),
                        name(row),
                        value(row)));
        said.add(movedSpoken(row.moved()));
        if (row.group() != null) {
            said.add(texts.get("board.league.spoken.group", group(row), places(row)));
        }
        return String.join(". ", said);
    }

    String legend() {
        var rows = answer.league().rows();
        boolean counted = !rows.isEmpty() && rows.getFirst().group() != null;
        var arrows = texts.get("board.league.legend", answer.before());
        return counted ? arrows + " " + texts.get("board.league.legend.groups") : arrows;
    }

    /** How many units and groups there are. */
    String summary() {
        var rows = answer.league().rows();
        var groups = rows.stream().map(League.Row::group).distinct().count();
        if (rows.isEmpty()) {
            return texts.get("board.league.none");
        }
        return rows.getFirst().group() == null
                ? texts.get("board.league.count", Integer.toString(rows.size()))
                : texts.get(
                        "board.league.groups",
                        Integer.toString(rows.size()),
                        Long.toString(groups));
    }
}
