package vn.toancanh.fx.parts;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.toancanh.base.Freshness;
import vn.toancanh.base.Period;
import vn.toancanh.base.text.Numbers;
import vn.toancanh.fx.Texts;
import vn.toancanh.fx.Times;
import vn.toancanh.fx.Units;
import vn.toancanh.indicator.IndicatorReading;
import vn.toancanh.indicator.Observation;

/**
 * Every word of a tile, chosen from a reading. Pure.
 *
 * @param value formatted, "—" when there never was one
 * @param flag what is said of the number ("đang xác minh", "nhập tay", "tạm tính"), or ""
 * @param moment of {@code updated} alone, "07:40"
 * @param lateness "chậm 3 giờ", "cũ 2 ngày", or "" while fresh
 */
public record TileWords(
        String name,
        String area,
        String value,
        String unit,
        String status,
        String flag,
        String updated,
        String moment,
        String lateness,
        String source,
        List<Row> rows) {

    /**
     * @param labels what the fact is about, longest first
     * @param variants the fact, longest first: the longest that fits is shown
     */
    public record Row(TileLine line, List<String> labels, List<String> variants) {
        public Row {
            labels = List.copyOf(labels);
            variants = List.copyOf(variants);
        }
    }

    public TileWords {
        rows = List.copyOf(rows);
    }

    /** The words of {@code reading} at the moment {@code now}. */
    public static TileWords of(IndicatorReading reading, Instant now, Texts texts) {
        return new Writer(reading, now, texts).write();
    }

    private record Writer(IndicatorReading reading, Instant now, Texts texts) {

        TileWords write() {
            var indicator = reading.subject().indicator();
            var latest = reading.latest();
            return new TileWords(
                    indicator.name(texts.locale()),
                    reading.subject().area().name().in(texts.locale()),
                    latest == null ? texts.get("fx.tile.absent") : number(latest.value()),
                    latest == null ? "" : Units.in(texts, indicator.measure().unit()),
                    statusWord(),
                    latest == null
                            ? ""
                            : String.join(" · ", NumberFlags.of(latest, reading.disputed(), texts)),
                    latest == null
                            ? texts.get("fx.tile.absentSince")
                            : texts.get("fx.tile.updated", moment(latest)),
                    latest == null ? texts.get("fx.tile.absent") : moment(latest),
                    lateness(latest),
                    indicator.publication().source(),
                    rows());
        }

        private String statusWord() {
            if (!reading.subject().indicator().publication().defined()) {
                return texts.get("fx.tile.undefined");
            }
            return switch (reading.verdict().freshness()) {
                case ABSENT -> texts.get("fx.status.absent");
                case STALE -> texts.get("fx.status.stale");
                case FRESH, LATE -> StatusMark.word(reading.verdict().status(), texts);
            };
        }

        private String moment(Observation latest) {
            return new Times(texts).brief(latest.observedAt(), now);
        }

        private String lateness(@Nullable Observation latest) {
            if (latest == null || reading.verdict().freshness() == Freshness.FRESH) {
                return "";
            }
            var observed = latest.observedAt();
            var times = new Times(texts);
            if (reading.verdict().freshness() == Freshness.STALE) {
                return texts.get("fx.tile.stale", times.span(Duration.between(observed, now)));
            }
            var calendar = reading.subject().indicator().publication().calendar();
            var due =
                    calendar.frequency()
                            .plus(LocalDateTime.ofInstant(observed, Period.ZONE), 1)
                            .plus(calendar.tolerance())
                            .atZone(Period.ZONE)
                            .toInstant();
            return texts.get("fx.tile.late", times.span(Duration.between(due, now)));
        }

        private List<Row> rows() {
            var rows = new ArrayList<Row>();
            if (reading.latest() == null) {
                return rows;
            }
            addTarget(rows);
            var change = new ChangeWords(reading.subject().indicator().measure(), texts);
            var comparison = reading.comparison();
            if (comparison.yearAgo() != null) {
                var labels =
                        List.of(texts.get("fx.tile.yearAgo"), texts.get("fx.tile.yearAgo.short"));
                var variants = change.variants(comparison.yearAgo());
                rows.add(new Row(TileLine.YEAR_AGO, labels, variants));
            }
            if (comparison.previous() != null && previousKey() != null) {
                var key = "fx.tile.previous." + previousKey();
                var labels = List.of(texts.get(key), texts.get(key + ".short"));
                rows.add(
                        new Row(TileLine.PREVIOUS, labels, change.variants(comparison.previous())));
            }
            if (comparison.rank() != null) {
                var label = texts.get("fx.tile.rank");
                rows.add(new Row(TileLine.RANK, List.of(label), rank(comparison.rank())));
            }
            return rows;
        }

        private void addTarget(List<Row> rows) {
            var plan = reading.subject().indicator().judgement().plan();
            var toDate = reading.comparison().planToDate();
            if (plan == null && toDate != null) {
                var label = texts.get("fx.tile.planToDate");
                rows.add(new Row(TileLine.TARGET, List.of(label), List.of(number(toDate))));
            } else if (plan != null) {
                var target = number(plan.target());
                var variants =
                        plan.isConstant() || toDate == null
                                ? List.of(target)
                                : List.of(withPlan(target, toDate), target);
                var label = texts.get("fx.tile.target");
                rows.add(new Row(TileLine.TARGET, List.of(label), variants));
            } else {
                var band = band();
                if (band != null) {
                    var label = texts.get("fx.tile.okBand");
                    rows.add(new Row(TileLine.TARGET, List.of(label), List.of(band)));
                }
            }
        }

        private String withPlan(String target, double toDate) {
            return texts.get("fx.tile.targetToDate", target, number(toDate));
        }

        private @Nullable String band() {
            var range = OkRange.of(reading);
            if (range == null) {
                return null;
            }
            var from = Double.isFinite(range.from());
            var to = Double.isFinite(range.to());
            if (from && to) {
                return texts.get("fx.tile.okBetween", number(range.from()), number(range.to()));
            }
            if (from) {
                return texts.get("fx.tile.okFrom", number(range.from()));
            }
            return to ? texts.get("fx.tile.okTo", number(range.to())) : null;
        }

        /** A year's indicator has no other period to look back to than a year. */
        private @Nullable String previousKey() {
            return switch (reading.subject().indicator().publication().calendar().frequency()) {
                case REALTIME, MINUTES_10, MINUTES_15, HOUR, DAY, WEEK -> "week";
                case MONTH -> "month";
                case QUARTER -> "quarter";
                case YEAR -> null;
            };
        }

        private List<String> rank(IndicatorReading.Rank rank) {
            var place = Integer.toString(rank.place());
            var of = Integer.toString(rank.of());
            var plain = texts.get("fx.tile.rank.value", place, of);
            if (rank.moved() == 0) {
                return List.of(plain);
            }
            var key = rank.moved() > 0 ? "fx.tile.rank.up" : "fx.tile.rank.down";
            var moved = Integer.toString(Math.abs(rank.moved()));
            return List.of(texts.get(key, place, of, moved), plain);
        }

        private String number(double value) {
            var decimals = reading.subject().indicator().measure().decimals();
            return Numbers.format(value, decimals, texts.locale());
        }
    }

    /** The same age, longest first. */
    public List<String> ages() {
        return lateness.isEmpty()
                ? List.of(updated, moment)
                : List.of(updated + " · " + lateness, moment + " · " + lateness, lateness);
    }

    /** What a screen reader says of the whole tile. */
    public String spoken(Texts texts) {
        var said = texts.get("fx.tile.spoken", name, area, value + " " + unit, status, updated);
        return lateness.isEmpty() ? said : said + ", " + lateness;
    }
}
