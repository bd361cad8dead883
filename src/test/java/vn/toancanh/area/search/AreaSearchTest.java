package vn.toancanh.area.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import vn.toancanh.area.Area;
import vn.toancanh.area.AreaChange;
import vn.toancanh.area.AreaLevel;
import vn.toancanh.area.AreaTree;
import vn.toancanh.area.Crosswalk;
import vn.toancanh.area.Validity;
import vn.toancanh.base.AreaCode;
import vn.toancanh.base.Bilingual;
import vn.toancanh.base.text.Folded;

class AreaSearchTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
    private static final LocalDate MERGER = LocalDate.of(2025, 7, 1);
    private static final Path UNITS = Path.of("..", "shared", "data", "vn-units-2025.csv");

    private static final AreaSearch SEARCH =
            search(
                    area("01", "Tỉnh Sao Mai", "Sao Mai Province", null),
                    area("00001", "Xã Hoà Phú", "Hoa Phu Commune", "01"),
                    area("00002", "Phường Hoà Phú Đông", "", "01"),
                    area("00003", "Xã Tân Hoà Phú", "", "01"),
                    area("00004", "Phường Thới Hoàphú", "", "01"),
                    area("00005", "Đặc khu Hải Yên", "Hai Yen Special Zone", "01"),
                    area("00006", "Phường Hải Yến", "", "01"));

    @Test
    void namesAreFoundWithoutTheirMarks() {
        assertEquals("Xã Hoà Phú", names("xa hoa phu").getFirst());
        assertEquals("Xã Hoà Phú", names("Hòa Phú").getFirst());
        assertEquals("Xã Hoà Phú", names("  HOA   PHU ").getFirst());
    }

    @Test
    void exactComesBeforePrefixBeforeWordBeforeInside() {
        assertEquals(
                List.of("Xã Hoà Phú", "Phường Hoà Phú Đông", "Xã Tân Hoà Phú"),
                names("hoa phu").subList(0, 3));
        assertEquals(Fit.INSIDE, SEARCH.find("aphu", TODAY, 5).getFirst().fit());
    }

    @Test
    void theWordForTheKindIsOptionalButMeant() {
        assertEquals(List.of("Phường Hoà Phú Đông"), names("phuong hoa phu"));
        assertEquals(List.of("Đặc khu Hải Yên"), names("dac khu hai yen"));
        assertEquals(List.of("Tỉnh Sao Mai"), names("sao mai").subList(0, 1));
    }

    @Test
    void whoTypesTheMarksMeansThem() {
        assertEquals("Phường Hải Yến", names("hải yến").getFirst());
        assertEquals("Đặc khu Hải Yên", names("hải yên").getFirst());
    }

    @Test
    void codesAndEnglishNamesAreFoundToo() {
        assertEquals(List.of("Xã Tân Hoà Phú"), names("00003"));
        assertEquals("Đặc khu Hải Yên", names("hai yen special zone").getFirst());
    }

    @Test
    void theProvinceMayBeTypedBehindTheCommune() {
        assertEquals("Phường Hải Yến", names("hải yến, sao mai").getFirst());
        assertEquals(List.of(), names("hai yen ha noi"));
    }

    @Test
    void anAbolishedNameFindsItsSuccessorAndSaysSo() {
        var old =
                new Area(
                        new AreaCode("90001"),
                        Bilingual.same("Xã Cẩm Thuỷ"),
                        AreaLevel.COMMUNE,
                        new AreaCode("01"),
                        new Validity(LocalDate.of(2000, 1, 1), MERGER));
        var root = area("01", "Tỉnh Sao Mai", "", null);
        var heir = area("00001", "Xã Hoà Phú", "", "01");
        var crosswalk = new Crosswalk(List.of(new AreaChange(old.code(), heir.code(), 1, MERGER)));
        var search = new AreaSearch(new AreaTree(List.of(root, heir, old)), crosswalk);

        var found = search.find("cam thuy", TODAY, 5);

        assertEquals(List.of(new AreaSearch.Match(heir, Fit.EXACT, old)), found);
        assertEquals(
                List.of(new AreaSearch.Match(old, Fit.EXACT, null)),
                search.find("cam thuy", MERGER.minusDays(1), 5));
    }

    @Test
    void nothingTypedFindsNothing() {
        assertEquals(List.of(), SEARCH.find("  ", TODAY, 5));
        assertEquals(List.of(), SEARCH.find("zzz", TODAY, 5));
        assertEquals(1, SEARCH.find("hoa", TODAY, 1).size());
    }

    @Test
    void unitsAllOverTheNationAreFoundByTheirOwnNamesTypedWithoutMarks() throws IOException {
        Assumptions.assumeTrue(
                Files.exists(UNITS), "skipped: " + UNITS + " is not on this computer");
        var areas = nation();
        var search = new AreaSearch(new AreaTree(areas), Crosswalk.EMPTY);
        for (int i = 0; i < areas.size(); i += 7) {
            var area = areas.get(i);
            var typed = Folded.fold(area.name().vi());
            var exact = search.find(typed, TODAY, areas.size());
            assertTrue(
                    exact.stream().anyMatch(m -> m.area().equals(area) && m.fit() == Fit.EXACT),
                    typed);
        }
        assertEquals(
                List.of("10096", "24175"),
                search.find("xa hoa phu", TODAY, 2).stream()
                        .map(match -> match.area().code().value())
                        .toList());
        assertEquals(
                "79", search.find("tp ho chi minh", TODAY, 1).getFirst().area().code().value());
    }

    private static List<Area> nation() throws IOException {
        var areas = new ArrayList<Area>();
        areas.add(area("VN", "Việt Nam", "", null));
        for (var line : Files.readAllLines(UNITS).subList(1, 3356)) {
            var cells = line.split(",", -1);
            areas.add(area(cells[0], cells[1], "", cells[3].isEmpty() ? "VN" : cells[3]));
        }
        return areas;
    }

    private static List<String> names(String text) {
        return SEARCH.find(text, TODAY, 10).stream()
                .map(match -> match.area().name().vi())
                .toList();
    }

    private static AreaSearch search(Area... areas) {
        return new AreaSearch(new AreaTree(List.of(areas)), Crosswalk.EMPTY);
    }

    private static Area area(String code, String vi, String en, @Nullable String parent) {
        var level =
                switch (code.length()) {
                    case 2 -> code.equals("VN") ? AreaLevel.NATION : AreaLevel.PROVINCE;
                    default -> AreaLevel.COMMUNE;
                };
        var above = parent == null ? null : new AreaCode(parent);
        return new Area(new AreaCode(code), new Bilingual(vi, en), level, above, Validity.ALWAYS);
    }
}
