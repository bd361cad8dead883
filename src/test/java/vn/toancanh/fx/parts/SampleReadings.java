package vn.toancanh.fx.parts;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import vn.toancanh.area.Area;
import vn.toancanh.area.AreaLevel;
import vn.toancanh.area.Validity;
import vn.toancanh.base.AreaCode;
import vn.toancanh.base.Bilingual;
import vn.toancanh.base.Classification;
import vn.toancanh.base.Frequency;
import vn.toancanh.base.Freshness;
import vn.toancanh.base.Period;
import vn.toancanh.base.PublishingCalendar;
import vn.toancanh.fx.Texts;
import vn.toancanh.indicator.Bands;
import vn.toancanh.indicator.Direction;
import vn.toancanh.indicator.Indicator;
import vn.toancanh.indicator.IndicatorReading;
import vn.toancanh.indicator.Observation;
import vn.toancanh.indicator.Plan;
import vn.toancanh.indicator.Quality;
import vn.toancanh.indicator.SeriesKey;
import vn.toancanh.indicator.Status;

/** Readings of an invented province, in every state a tile can have. */
public final class SampleReadings {
    public static final Instant NOW = Instant.parse("2026-11-21T00:42:00Z");
    public static final Area PROVINCE =
            new Area(
                    new AreaCode("SM"),
                    new Bilingual("Tỉnh Sao Mai", "Sao Mai Province"),
                    AreaLevel.PROVINCE,
                    null,
                    new Validity(LocalDate.of(2025, 7, 1), null));

    private SampleReadings() {}

    /** What one reading is made of; change what a test is about. */
    public record Sample(
            String code,
            Bilingual name,
            Indicator.Measure measure,
            Bands bands,
            double value,
            Status status,
            Freshness freshness) {

        public static Sample of(String code, String vi, String unit, Direction way, double value) {
            var measure =
                    new Indicator.Measure(
                            unit,
                            way,
                            value == Math.rint(value) ? 0 : 1,
                            Indicator.Aggregation.NONE,
                            Indicator.Scope.COMMUNE);
            var bands =
                    new Bands(
                            Bands.Basis.VALUE,
                            List.of(
                                    way == Direction.DOWN
                                            ? new Bands.Band(
                                                    Status.OK, Double.NEGATIVE_INFINITY, value * .8)
                                            : new Bands.Band(
                                                    Status.OK,
                                                    value * .97,
                                                    Double.POSITIVE_INFINITY)));
            return new Sample(
                    code,
                    new Bilingual(vi, "Indicator " + code),
                    measure,
                    bands,
                    value,
                    Status.OK,
                    Freshness.FRESH);
        }

        public Sample with(Status newStatus) {
            return new Sample(code, name, measure, bands, value, newStatus, freshness);
        }

        public Sample with(Freshness newFreshness) {
            return new Sample(code, name, measure, bands, value, Status.UNKNOWN, newFreshness);
        }

        public Sample withDecimals(int decimals) {
            var same =
                    new Indicator.Measure(
                            measure.unit(),
                            measure.direction(),
                            decimals,
                            measure.aggregation(),
                            measure.scope());
            return new Sample(code, name, same, bands, value, status, freshness);
        }

        /** The same reading under a code that the catalogue does not know. */
        public IndicatorReading undefined() {
            var known = indicator();
            var unknown =
                    new Indicator(
                            code,
                            Bilingual.same(code),
                            measure,
                            new Indicator.Publication(
                                    known.publication().calendar(),
                                    "",
                                    "motcua",
                                    Classification.PUBLIC,
                                    false),
                            new Indicator.Judgement(Bands.NONE, null));
            var reading = with(Status.UNKNOWN).reading();
            return new IndicatorReading(
                    new IndicatorReading.Subject(unknown, PROVINCE),
                    reading.latest(),
                    reading.verdict(),
                    new IndicatorReading.Comparison(null, null, null, null),
                    reading.trend());
        }

        public IndicatorReading provisional() {
            var reading = reading();
            return new IndicatorReading(
                    reading.subject(),
                    observation(value, observedAt(), Quality.PROVISIONAL),
                    reading.verdict(),
                    reading.comparison(),
                    reading.trend());
        }

        public Indicator indicator() {
            return new Indicator(
                    code,
                    name,
                    measure,
                    new Indicator.Publication(
                            PublishingCalendar.everyDay(Frequency.HOUR, Duration.ofMinutes(30)),
                            code.substring(0, 2),
                            "Một cửa",
                            Classification.PUBLIC,
                            true),
                    new Indicator.Judgement(bands, Plan.constant(Math.rint(value * 1.02))));
        }

        public IndicatorReading reading() {
            var indicator = indicator();
            var absent = freshness == Freshness.ABSENT;
            return new IndicatorReading(
                    new IndicatorReading.Subject(indicator, PROVINCE),
                    absent ? null : observation(value, observedAt(), Quality.FINAL),
                    new IndicatorReading.Verdict(status, freshness),
                    absent
                            ? new IndicatorReading.Comparison(null, null, null, null)
                            : new IndicatorReading.Comparison(
                                    value * .99,
                                    value * .034,
                                    -value * .012,
                                    new IndicatorReading.Rank(12, 34, 3)),
                    absent ? List.of() : trend());
        }

        private Instant observedAt() {
            return switch (freshness) {
                case FRESH, ABSENT -> NOW.minus(Duration.ofMinutes(2));
                case LATE -> NOW.minus(Duration.ofMinutes(270));
                case STALE -> NOW.minus(Duration.ofDays(3));
            };
        }

        public Observation observation(double amount, Instant at, Quality quality) {
            return new Observation(
                    new SeriesKey(code, PROVINCE.code()),
                    Period.parse("2026-11-21T07"),
                    new Observation.Quantity(amount, measure.unit(), null, quality),
                    new Observation.Provenance("motcua", at, at, 1, Classification.PUBLIC));
        }

        public List<IndicatorReading.Point> trend() {
            var random = new Random(code.hashCode());
            var points = new ArrayList<IndicatorReading.Point>();
            var level = value * .93;
            var period = Period.parse("2026-11-21").plus(-59);
            for (var i = 0; i < 60; i++) {
                level += (value - level) / 30 + value * .012 * random.nextGaussian();
                points.add(new IndicatorReading.Point(period.plus(i), i == 59 ? value : level));
            }
            return points;
        }
    }

    /** Twelve tiles of a morning. */
    public static List<TileContent> tiles(Texts texts) {
        return board().stream().map(reading -> TileContent.of(reading, NOW, texts)).toList();
    }

    public static List<IndicatorReading> board() {
        return List.of(
                Sample.of("HC-07", "Hồ sơ TTHC giải quyết đúng hạn", "%", Direction.UP, 96.8)
                        .reading(),
                Sample.of("KT-03", "Tỷ lệ giải ngân vốn đầu tư công", "% KH", Direction.UP, 61.2)
                        .with(Status.WATCH)
                        .reading(),
                Sample.of("HC-08", "Hồ sơ đất đai quá hạn", "hồ sơ", Direction.DOWN, 1284)
                        .with(Status.ACT)
                        .reading(),
                Sample.of("YT-01", "Sốt xuất huyết 7 ngày", "ca", Direction.DOWN, 146)
                        .with(Status.ACT)
                        .reading(),
                Sample.of("PA-01", "Phản ánh hiện trường xử lý đúng hạn", "%", Direction.UP, 93.1)
                        .reading(),
                Sample.of("MT-01", "VN_AQI trạm xấu nhất", "AQI", Direction.DOWN, 88)
                        .with(Status.WATCH)
                        .reading(),
                Sample.of("TT-03", "Mực nước hồ so MNDBT", "%", Direction.BAND, 97.4)
                        .with(Freshness.LATE)
                        .with(Status.WATCH)
                        .reading(),
                Sample.of("YT-05", "Công suất giường bệnh", "%", Direction.BAND, 91.3)
                        .with(Freshness.STALE)
                        .reading(),
                Sample.of("AN-02", "Tai nạn giao thông trong tuần", "vụ", Direction.DOWN, 9)
                        .with(Freshness.ABSENT)
                        .reading(),
                Sample.of("HC-14", "Nhiệm vụ Chủ tịch giao đúng hạn", "%", Direction.UP, 91.3)
                        .reading(),
                Sample.of(
                                "KT-02",
                                "Thu ngân sách nhà nước so dự toán luỹ kế",
                                "%",
                                Direction.UP,
                                102.7)
                        .reading(),
                Sample.of("GD-01", "Trường đạt chuẩn quốc gia", "%", Direction.UP, 71.5)
                        .with(Status.WATCH)
                        .reading());
    }
}
