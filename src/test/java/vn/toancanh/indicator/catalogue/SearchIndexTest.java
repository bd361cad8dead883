package vn.toancanh.indicator.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.toancanh.indicator.Indicator;

class SearchIndexTest {
    private static final SearchIndex INDEX = new SearchIndex(Catalogue.standard().all());

    @ParameterizedTest
    @CsvSource({
        "HC-08, HC-08",
        "hc08, HC-08",
        "sot xuat huyet, YT-01",
        "Sốt xuất huyết, YT-01",
        "dengue, YT-01",
        "giai ngan, KT-03",
        "ho so qua han, HC-08",
        "dien tich, DT-01",
        "phan anh qua han, PA-02",
        "bed occ, YT-03"
    })
    void theFirstHitIsWhatWasMeant(String typed, String code) {
        assertEquals(code, codes(typed, 5).getFirst());
    }

    @Test
    void theWordsOfAGroupFindItsIndicators() {
        assertTrue(codes("thiên tai", 9).containsAll(List.of("TT-01", "TT-02", "TT-05")));
        assertTrue(codes("tourism", 9).contains("DL-01"));
        assertTrue(codes("kho bac", 9).contains("KT-03"));
    }

    @Test
    void everyOfficialGroupHasANameInBothLanguages() {
        for (var locale : List.of(Locale.ROOT, Locale.ENGLISH)) {
            var texts = ResourceBundle.getBundle("vn.toancanh.indicator.texts", locale);
            for (var group : Catalogue.standard().groups()) {
                assertTrue(texts.containsKey(Catalogue.groupTextKey(group)), group);
            }
        }
    }

    @Test
    void nothingTypedOrNothingFittingFindsNothing() {
        assertEquals(List.of(), codes("  ", 5));
        assertEquals(List.of(), codes("qwx", 5));
        assertEquals(2, codes("hc", 2).size());
    }

    private static List<String> codes(String typed, int limit) {
        return INDEX.find(typed, limit).stream().map(Indicator::code).toList();
    }
}
