package vn.toancanh.analysis.ask;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.toancanh.area.Area;
import vn.toancanh.area.AreaChange;
import vn.toancanh.area.AreaLevel;
import vn.toancanh.area.AreaTree;
import vn.toancanh.area.Crosswalk;
import vn.toancanh.area.Validity;
import vn.toancanh.base.AreaCode;
import vn.toancanh.base.Bilingual;
import vn.toancanh.indicator.catalogue.Catalogue;

class PhraseReaderTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
    private static final LocalDate MERGER = LocalDate.of(2025, 7, 1);

    private static final List<Area> AREAS =
            List.of(
                    area("01", AreaLevel.PROVINCE, "Tỉnh Sao Mai", null, Validity.ALWAYS),
                    area("00001", AreaLevel.COMMUNE, "Xã Hoà Phú", "01", Validity.ALWAYS),
                    area("00002", AreaLevel.COMMUNE, "Phường Bình Minh", "01", Validity.ALWAYS),
                    area("00003", AreaLevel.COMMUNE, "Xã Tân Lập", "01", Validity.ALWAYS),
                    area("00004", AreaLevel.COMMUNE, "Phường 2", "01", Validity.ALWAYS),
                    area(
                            "09999",
                            AreaLevel.COMMUNE,
                            "Xã Cũ Kỹ",
                            "01",
                            new Validity(Validity.ALWAYS.from(), MERGER)));

    private static final PhraseReader READER =
            new PhraseReader(
                    Catalogue.standard().all(),
                    new AreaTree(AREAS),
                    new Crosswalk(
                            List.of(
                                    new AreaChange(
                                            new AreaCode("09999"),
                                            new AreaCode("00003"),
                                            1,
                                            MERGER))));

    private static Area area(
            String code, AreaLevel level, String name, @Nullable String parent, Validity valid) {
        return new Area(
                new AreaCode(code),
                Bilingual.same(name),
                level,
                parent == null ? null : new AreaCode(parent),
                valid);
    }

    /** What is asked for, its first indicator, units, stretch of time, parts, what is left. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            textBlock =
                    """
                    giai ngan so xay dung quy 3          | KT-03 |       | 2026-07-01..2026-10-01 | construction |
                    Giải ngân Sở Xây dựng quý 3          | KT-03 |       | 2026-07-01..2026-10-01 | construction |
                    giải ngân quý III/2025 sở xây dựng   | KT-03 |       | 2025-07-01..2025-10-01 | construction |
                    quý 3 sở xây dựng giải ngân bao nhiêu| KT-03 |       | 2026-07-01..2026-10-01 | construction |
                    giair ngaan sowr xaay duwngj quys 3  | KT-03 |       | 2026-07-01..2026-10-01 | construction |
                    giai gnan so xay dung q3             | KT-03 |       | 2026-07-01..2026-10-01 | construction |
                    tỷ lệ giải ngân vốn đầu tư công      | KT-03 |       |                        |              |
                    đầu tư công năm nay                  | KT-03 |       | 2026-01-01..2027-01-01 |              |
                    public investment disbursement Q3    | KT-03 |       | 2026-07-01..2026-10-01 |              |
                    giải ngân 9 tháng đầu năm            | KT-03 |       | 2026-01-01..2026-10-01 |              |
                    giải ngân từ đầu năm đến nay         | KT-03 |       | 2026-01-01..2026-11-22 |              |
                    KT-03                                | KT-03 |       |                        |              |
                    kt03 quý trước                       | KT-03 |       | 2026-07-01..2026-10-01 |              |
                    hồ sơ đúng hạn hôm nay               | HC-07 |       | 2026-11-21..2026-11-22 |              |
                    ho so dung han hom qua               | HC-07 |       | 2026-11-20..2026-11-21 |              |
                    hồ sơ quá hạn đất đai xã Hoà Phú     | HC-08 | 00001 |                        | land         |
                    hồ sơ quá hạn xây dựng tuần trước    | HC-08 |       | 2026-11-09..2026-11-16 | construction |
                    ho so tre han hoa phu                | HC-08 | 00001 |                        |              |
                    hồ sơ trễ hạn phường 2 tháng 10      | HC-08 | 00004 | 2026-10-01..2026-11-01 |              |
                    tai nạn giao thông tháng 10/2026     | AN-03 |       | 2026-10-01..2026-11-01 |              |
                    tai nan giao thong t10               | AN-03 |       | 2026-10-01..2026-11-01 |              |
                    số người chết do tai nạn giao thông  | AN-04 |       |                        |              |
                    số vụ cháy tháng 12                  | AN-05 |       | 2025-12-01..2026-01-01 |              |
                    sốt xuất huyết xã hoà phú            | YT-01 | 00001 |                        |              |
                    sot xuat huyet binh minh tuan nay    | YT-01 | 00002 | 2026-11-16..2026-11-23 |              |
                    sxh p binh minh                      | YT-01 | 00002 |                        |              |
                    tay chân miệng hôm nay               | YT-02 |       | 2026-11-21..2026-11-22 |              |
                    dengue in Binh Minh last week        | YT-01 | 00002 | 2026-11-09..2026-11-16 |              |
                    công suất giường bệnh                | YT-03 |       |                        |              |
                    bhyt xã tân lập                      | YT-04 | 00003 |                        |              |
                    bhyt xã cũ kỹ                        | YT-04 | 00003 |                        |              |
                    tiêm chủng tháng trước               | YT-05 |       | 2026-10-01..2026-11-01 |              |
                    học sinh bỏ học năm ngoái            | GD-02 |       | 2025-01-01..2026-01-01 |              |
                    thiếu giáo viên quý này              | GD-03 |       | 2026-10-01..2027-01-01 |              |
                    chất lượng không khí hôm nay         | MT-01 |       | 2026-11-21..2026-11-22 |              |
                    aqi hom qua                          | MT-01 |       | 2026-11-20..2026-11-21 |              |
                    rác thải đô thị tháng 9              | MT-03 |       | 2026-09-01..2026-10-01 |              |
                    nước sạch 2025                       | MT-04 |       | 2025-01-01..2026-01-01 |              |
                    lượng mưa 20/11                      | TT-02 |       | 2026-11-20..2026-11-21 |              |
                    mưa ngày 20/11/2026                  | TT-02 |       | 2026-11-20..2026-11-21 |              |
                    mực nước hồ chứa                     | TT-04 |       |                        |              |
                    lũ hôm nay                           | TT-03 |       | 2026-11-21..2026-11-22 |              |
                    hộ nghèo toàn tỉnh năm 2025          | XH-01 |       | 2025-01-01..2026-01-01 |              |
                    thất nghiệp quý 2 năm ngoái          | XH-02 |       | 2025-04-01..2025-07-01 |              |
                    khách du lịch tháng này              | DL-01 |       | 2026-11-01..2026-12-01 |              |
                    tăng trưởng grdp quý 2/2026          | KT-01 |       | 2026-04-01..2026-07-01 |              |
                    thu ngân sách tuần 45                | KT-02 |       | 2026-11-02..2026-11-09 |              |
                    xuất khẩu t9/2026                    | KT-06 |       | 2026-09-01..2026-10-01 |              |
                    lạm phát 2024                        | KT-07 |       | 2024-01-01..2025-01-01 |              |
                    fdi tháng 5 năm 2026                 | KT-08 |       | 2026-05-01..2026-06-01 |              |
                    dự án chậm tiến độ                   | KT-11 |       |                        |              |
                    chuyển đổi số năm 2025               | HC-16 |       | 2025-01-01..2026-01-01 |              |
                    điểm 766 hôm nay                     | HC-01 |       | 2026-11-21..2026-11-22 |              |
                    phản ánh quá hạn phường Bình Minh    | PA-02 | 00002 |                        |              |
                    đơn thư khiếu nại tồn đọng           | PA-04 |       |                        |              |
                    lừa đảo qua mạng 6 tháng đầu năm 2026| AN-06 |       | 2026-01-01..2026-07-01 |              |
                    dân số hoà phú                       | DS-01 | 00001 |                        |              |
                    diện tích tỉnh sao mai               | DT-01 | 01    |                        |              |
                    giai ngan so xay dung quy 5          | KT-03 |       |                        | construction | quy 5
                    giải ngân tháng 13                   | KT-03 |       |                        |              | tháng 13
                    giải ngân ngày 31/02                 | KT-03 |       |                        |              | ngày 31/02
                    giải ngân sở ngoại vụ quý 3          | KT-03 |       | 2026-07-01..2026-10-01 |              | ngoại vụ
                    bóng đá hôm nay                      |       |       | 2026-11-21..2026-11-22 |              | bóng đá
                    hoà phú                              |       | 00001 |                        |              |
                    hoà phú bình minh sốt xuất huyết     | YT-01 | 00001 |                        |              | bình minh
                    sở y tế                              |       |       |                        | health       |
                    giải ngân hôm qua hôm nay            | KT-03 |       | 2026-11-20..2026-11-21 |              | hôm nay
                    xyzzy                                |       |       |                        |              | xyzzy
                    bao nhiêu                            |       |       |                        |              |
                    """)
    void aPlainPhraseIsUnderstoodAndWhatIsNotIsTold(
            String phrase,
            @Nullable String indicator,
            @Nullable String units,
            @Nullable String time,
            @Nullable String part,
            @Nullable String rest) {
        var asked = READER.read(phrase, TODAY);
        assertEquals(
                text(indicator), asked.indicators().stream().findFirst().orElse(""), asked + "");
        assertEquals(text(units), codes(asked), asked.toString());
        var stretch = asked.time();
        assertEquals(
                text(time),
                stretch == null ? "" : stretch.from() + ".." + stretch.to(),
                asked.toString());
        assertEquals(text(part), parts(asked), asked.toString());
        assertEquals(text(rest), String.join(", ", asked.notUnderstood()), asked.toString());
    }

    private static String text(@Nullable String cell) {
        return cell == null ? "" : cell;
    }

    private static String codes(Asked asked) {
        return asked.units().stream().map(AreaCode::value).collect(Collectors.joining(","));
    }

    private static String parts(Asked asked) {
        return asked.parts().stream()
                .flatMap(part -> part.names().stream())
                .map(name -> name.substring(name.indexOf('.') + 1))
                .distinct()
                .filter(name -> !name.equals("construction") || asked.parts().size() == 1)
                .collect(Collectors.joining(","));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    xuất khẩu tháng 10 so với cùng kỳ         | YEAR_AGO
                    giải ngân cùng kỳ năm ngoái               | YEAR_AGO
                    tai nạn giao thông so với tháng trước     | PREVIOUS
                    xã nào giải quyết hồ sơ đúng hạn thấp nhất| LOWEST
                    hồ sơ đúng hạn cao nhất                   | HIGHEST
                    xã nào hồ sơ quá hạn tệ nhất              | WORST
                    phường dẫn đầu thanh toán trực tuyến       | BEST
                    retail sales year on year                 | YEAR_AGO
                    """)
    void comparisonsAreHeard(String phrase, Asked.Comparison comparison) {
        var asked = READER.read(phrase, TODAY);
        assertTrue(asked.comparisons().contains(comparison), asked.toString());
        assertEquals(List.of(), asked.notUnderstood());
        assertTrue(!asked.indicators().isEmpty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"giải ngân Sở Xây dựng quý 3", "Hoà Phú sốt xuất huyết", "đơn thư"})
    void composedAndDecomposedTextMeanTheSame(String phrase) {
        assertEquals(
                READER.read(Normalizer.normalize(phrase, Normalizer.Form.NFC), TODAY),
                READER.read(Normalizer.normalize(phrase, Normalizer.Form.NFD), TODAY));
    }

    @Test
    void wordsThatFitSeveralIndicatorsOfferThemAll() {
        var codes = READER.read("hài lòng", TODAY).indicators();
        assertTrue(codes.containsAll(List.of("HC-06", "HC-18", "PA-03")), codes.toString());
    }

    @Test
    void theWordBeingTypedNeedNotBeWhole() {
        assertEquals("YT-01", READER.read("sot xuat hu", TODAY).indicators().getFirst());
        assertEquals("KT-03", READER.read("giai ng", TODAY).indicators().getFirst());
    }

    @Test
    void everyIndicatorIsFoundByEachOfItsOfficialNamesAndByEveryWayOfSayingIt() {
        for (var indicator : Catalogue.standard().all()) {
            for (var name :
                    List.of(indicator.code(), indicator.name().vi(), indicator.name().en())) {
                var found = READER.read(name, TODAY).indicators();
                assertTrue(found.contains(indicator.code()), name + " gave " + found);
            }
            for (var said : Phrases.standard().of("indicator." + indicator.code())) {
                var found = READER.read(said, TODAY).indicators();
                assertTrue(found.contains(indicator.code()), said + " gave " + found);
            }
        }
    }

    @Test
    void waysOfSayingAreListedForIndicatorsThatExistOnly() {
        var known = Catalogue.standard();
        for (var code : Phrases.standard().indicators()) {
            assertTrue(known.find(code).isPresent(), code);
        }
    }

    @Test
    void aPageOfTextIsReadLikeTheShortQuestionItBeginsWith() {
        var asked = READER.read("giải ngân quý 3 " + "lorem ipsum ".repeat(5_000), TODAY);
        assertEquals("2026-07-01", String.valueOf(asked.time() == null ? "" : asked.time().from()));
    }
}
