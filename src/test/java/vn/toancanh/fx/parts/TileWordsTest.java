package vn.toancanh.fx.parts;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import vn.toancanh.base.Freshness;
import vn.toancanh.fx.Texts;
import vn.toancanh.fx.parts.SampleReadings.Sample;
import vn.toancanh.indicator.Direction;
import vn.toancanh.indicator.Status;

class TileWordsTest {
    private static final Texts VI = Texts.strict(Texts.VIETNAMESE);
    private static final Texts EN = Texts.strict(Locale.ENGLISH);
    private static final Instant NOW = SampleReadings.NOW;
    private static final Sample UP = Sample.of("HC-07", "Đúng hạn", "%", Direction.UP, 96.8);
    private static final Sample DOWN = Sample.of("HC-08", "Quá hạn", "hồ sơ", Direction.DOWN, 1284);

    @Test
    void numbersAreWrittenInTheReadersLanguage() {
        assertEquals("1.284", TileWords.of(DOWN.reading(), NOW, VI).value());
        assertEquals("1,284", TileWords.of(DOWN.reading(), NOW, EN).value());
        assertEquals("96,8", TileWords.of(UP.reading(), NOW, VI).value());
    }

    @Test
    void theSameRiseIsBetterOrWorseAsTheIndicatorSays() {
        assertEquals("▲ 3,3 điểm % · tốt hơn", yearAgo(UP));
        assertEquals("▲ 44 · xấu đi", yearAgo(DOWN));
        assertEquals(
                "▲ 3,1 điểm %",
                yearAgo(Sample.of("MT-01", "Mực nước", "%", Direction.BAND, 91).withDecimals(1)));
    }

    private static String yearAgo(Sample sample) {
        return TileWords.of(sample.reading(), NOW, VI).rows().stream()
                .filter(row -> row.line() == TileLine.YEAR_AGO)
                .findFirst()
                .orElseThrow()
                .variants()
                .getFirst();
    }

    @Test
    void theComparisonAlwaysSaysWithWhat() {
        var labels =
                TileWords.of(UP.reading(), NOW, VI).rows().stream()
                        .map(row -> row.labels().getFirst())
                        .toList();
        assertEquals(
                List.of("Mục tiêu", "So với cùng kỳ", "So với tuần trước", "Xếp hạng"), labels);
    }

    @Test
    void lateSaysByHowMuchAndKeepsTheStatus() {
        var words = TileWords.of(UP.with(Freshness.LATE).with(Status.WATCH).reading(), NOW, VI);
        assertEquals("chậm 3 giờ", words.lateness());
        assertEquals("Theo dõi", words.status());
        assertEquals("cập nhật 03:12 · chậm 3 giờ", words.ages().getFirst());
    }

    @Test
    void staleKeepsTheValueAndLosesTheStatus() {
        var words = TileWords.of(UP.with(Freshness.STALE).reading(), NOW, VI);
        assertEquals("96,8", words.value());
        assertEquals("Số liệu cũ", words.status());
        assertEquals("cũ 3 ngày", words.lateness());
    }

    @Test
    void absentIsADashAndNothingIsMadeUp() {
        var words = TileWords.of(UP.with(Freshness.ABSENT).reading(), NOW, VI);
        assertEquals("—", words.value());
        assertEquals("", words.unit());
        assertEquals("Chưa có số liệu", words.status());
        assertEquals(List.of(), words.rows());
    }

    @Test
    void anUnknownCodeSaysThatItHasNoDefinition() {
        var words = TileWords.of(UP.undefined(), NOW, VI);
        assertEquals("chưa có định nghĩa", words.status());
    }

    @Test
    void aProvisionalNumberSaysSo() {
        assertEquals("tạm tính", TileWords.of(UP.provisional(), NOW, VI).flag());
    }

    @Test
    void aScreenReaderHearsNameValueStatusAndAge() {
        var said = TileWords.of(UP.reading(), NOW, VI).spoken(VI);
        assertEquals("Đúng hạn, Tỉnh Sao Mai: 96,8 %. Đạt. cập nhật 07:40", said);
    }
}
