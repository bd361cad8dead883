package vn.toancanh.board.chart;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import vn.toancanh.base.Period;
import vn.toancanh.board.figure.ChartSpec;
import vn.toancanh.board.figure.ChartSpec.Head;
import vn.toancanh.board.figure.ChartSpec.Kind;
import vn.toancanh.board.figure.ChartSpec.Measure;
import vn.toancanh.board.figure.ChartSpec.Named;
import vn.toancanh.board.figure.ChartSpec.Note;
import vn.toancanh.board.figure.ChartSpec.Role;
import vn.toancanh.board.figure.ChartSpec.TimeLine;
import vn.toancanh.board.plot.Course;
import vn.toancanh.board.plot.Course.Mood;
import vn.toancanh.board.plot.Course.Sample;
import vn.toancanh.fx.parts.OkRange;
import vn.toancanh.indicator.Status;

/** One chart of each kind, of an invented province. */
final class SampleCharts {
    static final Measure PERCENT = new Measure("%", 1);
    static final LocalDate FIRST = LocalDate.of(2025, 11, 22);
    private static final List<String> COMMUNES =
            List.of(
                    "Phường Sao Mai",
                    "Xã Đồng Bằng",
                    "Xã Núi Đá",
                    "Xã Suối Trong",
                    "Phường Bến Cảng",
                    "Xã Hải Đảo",
                    "Xã Rừng Thông",
                    "Xã Thượng Nguồn",
                    "Phường Chợ Mới",
                    "Xã Cửa Biển",
                    "Xã Đồi Chè",
                    "Xã Ruộng Bậc Thang Phía Tây");

    private SampleCharts() {}

    static Head head(String title) {
        return new Head(title, PERCENT, "Một cửa · cập nhật 07:40, chậm 3 giờ", "");
    }

    static Instant day(int day) {
        return FIRST.plusDays(day).atStartOfDay(Period.ZONE).toInstant();
    }

    static Course days(int from, int count, double level, long seed) {
        var random = new Random(seed);
        var samples = new ArrayList<Sample>();
        double value = level;
        for (int i = 0; i < count; i++) {
            value += 0.25 * (level - value) + 0.9 * random.nextGaussian();
            var mood = i >= count - 3 && from == 0 ? Mood.PROVISIONAL : Mood.FINAL;
            boolean missing = from == 0 && i > 120 && i < 133;
            samples.add(
                    new Sample(
                            day(from + i),
                            missing ? Double.NaN : value + 4 * Math.sin((i + seed * 20) / 58.0),
                            mood));
        }
        return Course.of(samples);
    }

    static ChartSpec.History history() {
        return new ChartSpec.History(
                head("Hồ sơ thủ tục hành chính giải quyết đúng hạn"),
                List.of(
                        new TimeLine("Kỳ này", days(0, 365, 94, 1), Role.MAIN),
                        new TimeLine("Cùng kỳ năm trước", days(0, 365, 91, 2), Role.YEAR_AGO),
                        new TimeLine("Theo Tết năm trước", days(0, 365, 89, 3), Role.TET)),
                new ChartSpec.Ground(new OkRange(95, Double.POSITIVE_INFINITY), 98.0, null),
                List.of(
                        new Note(Kind.DIRECTIVE, "Công văn 1123 đôn đốc", day(210), null),
                        new Note(Kind.EVENT, "Bão số 5", day(285), day(296)),
                        new Note(Kind.CHANGE, "Xấu đi từ 20/06", day(215), null)));
    }

    static ChartSpec.History forecast() {
        var lead = days(0, 240, 60, 4);
        var samples = new ArrayList<Sample>();
        var lower = new ArrayList<Sample>();
        var upper = new ArrayList<Sample>();
        double last = lead.value(239);
        for (int i = 0; i < 60; i++) {
            samples.add(new Sample(day(239 + i), last + 0.05 * i));
            lower.add(new Sample(day(239 + i), last + 0.05 * i - 0.6 * Math.sqrt(i)));
            upper.add(new Sample(day(239 + i), last + 0.05 * i + 0.6 * Math.sqrt(i)));
        }
        return new ChartSpec.History(
                new Head("", PERCENT, "", ""),
                List.of(
                        new TimeLine("Giải ngân", lead, Role.MAIN),
                        new TimeLine("Dự báo", Course.of(samples), Role.FORECAST)),
                new ChartSpec.Ground(
                        null,
                        null,
                        new ChartSpec.Interval("Khoảng 80 %", Course.of(lower), Course.of(upper))),
                List.of());
    }

    static ChartSpec.Multiples multiples() {
        return new ChartSpec.Multiples(
                head("Đúng hạn theo xã, phường"),
                IntStream.range(0, 12)
                        .mapToObj(i ->
                                new ChartSpec.Panel(
                                        COMMUNES.get(i),
                                        days(1, 90, 84 + i, 10 + i),
                                        i < 4 ? Status.ACT : i < 8 ? Status.WATCH : Status.OK))
                        .toList(),
                new OkRange(93, Double.POSITIVE_INFINITY));
    }

    static List<Named> communes(int count, double level, long seed) {
        var random = new Random(seed);
        return IntStream.range(0, count)
                .mapToObj(i ->
                        new Named(
                                COMMUNES.get(i % COMMUNES.size()) + " " + (i + 1),
                                level + 3.5 * random.nextGaussian()))
                .toList();
    }

    static ChartSpec.Distribution distribution() {
        return new ChartSpec.Distribution(
                head("Phân bố đúng hạn của 124 xã, phường"),
                communes(124, 91, 5),
                new OkRange(95, Double.POSITIVE_INFINITY),
                new Named("Phường Bến Cảng", 96.4));
    }

    static ChartSpec.Boxes boxes() {
        return new ChartSpec.Boxes(
                head("Đúng hạn theo vùng"),
                List.of(
                        new ChartSpec.Group("Đô thị", communes(21, 95, 6)),
                        new ChartSpec.Group("Đồng bằng", communes(48, 92, 7)),
                        new ChartSpec.Group("Trung du", communes(30, 90, 8)),
                        new ChartSpec.Group("Miền núi, đặc biệt khó khăn", communes(22, 86, 9)),
                        new ChartSpec.Group("Hải đảo", communes(3, 88, 10))),
                new OkRange(95, Double.POSITIVE_INFINITY));
    }

    static ChartSpec.Waterfall waterfall() {
        return new ChartSpec.Waterfall(
                head("Vì sao đúng hạn giảm"),
                new Named("Tháng 10", 94.2),
                List.of(
                        new ChartSpec.Step("Phường Sao Mai", -1.8, Status.ACT),
                        new ChartSpec.Step("Xã Đồng Bằng", -0.9, Status.ACT),
                        new ChartSpec.Step("Xã Hải Đảo", 0.7, Status.OK),
                        new ChartSpec.Step("Xã Núi Đá", -0.6, Status.ACT),
                        new ChartSpec.Step("Cơ cấu hồ sơ", 0.3, Status.OK),
                        new ChartSpec.Step("Các đơn vị còn lại", -0.2, Status.ACT)),
                "Tháng 11");
    }

    static ChartSpec.Scatter scatter() {
        var random = new Random(11);
        var spots = new ArrayList<ChartSpec.Spot>();
        for (int i = 0; i < 40; i++) {
            double x = 40 + 50 * random.nextDouble();
            double y = 78 + 0.2 * x + 2.2 * random.nextGaussian();
            var status = y < 90 ? Status.ACT : y < 94 ? Status.WATCH : Status.OK;
            spots.add(new ChartSpec.Spot(COMMUNES.get(i % 12), x, y, status));
        }
        var shifts = new ArrayList<ChartSpec.Shift>();
        for (int lag = -6; lag <= 6; lag++) {
            shifts.add(
                    new ChartSpec.Shift(lag, 0.75 * Math.exp(-Math.pow(lag - 2, 2) / 8.0) - 0.1));
        }
        return new ChartSpec.Scatter(
                head("Dịch vụ công trực tuyến và đúng hạn"),
                new ChartSpec.Axis("Hồ sơ trực tuyến", new Measure("%", 1), "Giải quyết đúng hạn"),
                spots,
                true,
                new ChartSpec.Lag(shifts, 0.31));
    }

    static ChartSpec.Bars bars() {
        return new ChartSpec.Bars(
                head("Đúng hạn theo xã, phường"),
                IntStream.range(0, 12)
                        .mapToObj(i ->
                                new ChartSpec.Bar(
                                        COMMUNES.get(i),
                                        i == 11 ? Double.NaN : 99.2 - 1.9 * i,
                                        i == 11
                                                ? Status.UNKNOWN
                                                : i < 4
                                                        ? Status.OK
                                                        : i < 8 ? Status.WATCH : Status.ACT,
                                        i == 4))
                        .toList(),
                95.0);
    }

    /** Rising and falling, with a thousand times as many points as pixels. */
    static ChartSpec.History million() {
        var random = new Random(12);
        var at = new long[1_000_000];
        var value = new double[at.length];
        double level = 12;
        for (int i = 0; i < at.length; i++) {
            at[i] = day(0).toEpochMilli() + 60_000L * i;
            level += 0.02 * (12 - level) + 0.1 * random.nextGaussian();
            value[i] = level + 3 * Math.sin(i / 40_000.0);
        }
        return new ChartSpec.History(
                new Head("Mực nước hồ, từng phút", new Measure("m", 2), "", ""),
                List.of(new TimeLine("Trạm Đập Chính", Course.of(at, value), Role.MAIN)),
                ChartSpec.Ground.NONE,
                List.of());
    }

    static Map<String, ChartSpec> all() {
        var all = new LinkedHashMap<String, ChartSpec>();
        all.put("history", history());
        all.put("forecast", forecast());
        all.put("multiples", multiples());
        all.put("distribution", distribution());
        all.put("boxes", boxes());
        all.put("waterfall", waterfall());
        all.put("scatter", scatter());
        all.put("bars", bars());
        all.put("million", million());
        return all;
    }
}
