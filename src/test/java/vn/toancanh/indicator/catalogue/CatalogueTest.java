package vn.toancanh.indicator.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.toancanh.indicator.Indicator;
import vn.toancanh.indicator.Status;

class CatalogueTest {
    private final Catalogue catalogue = Catalogue.standard();

    @Test
    void indicatorsStandInTheOfficialOrderOfGroupsThenByCode() {
        assertEquals("KT-01", catalogue.all().getFirst().code());
        assertEquals("DQ-03", catalogue.all().getLast().code());
        assertEquals(List.of("KT", "HC", "PA"), catalogue.groups().subList(0, 3));
        assertEquals(
                List.of("PA-01", "PA-02", "PA-03", "PA-04", "PA-05"),
                catalogue.inGroup("PA").stream().map(Indicator::code).toList());
    }

    @Test
    void aCodeNobodyDefinedIsShownUnderItsCodeAndNeverJudged() {
        var unknown = catalogue.orUndefined("XX-99", "thùng");

        assertFalse(unknown.publication().defined());
        assertEquals("XX-99", unknown.name().vi());
        assertEquals("thùng", unknown.measure().unit());
        assertEquals("XX", unknown.publication().group());
        assertEquals(Status.UNKNOWN, unknown.judgement().bands().of(1));
    }

    @Test
    void aKnownCodeKeepsItsDefinitionWhateverUnitTheRowSays() {
        assertEquals("km²", catalogue.orUndefined("DT-01", "km2").measure().unit());
    }

    @Test
    void groupsNobodyKnowsComeLast() {
        var stranger = catalogue.orUndefined("AA-01", "");
        var grown = new Catalogue(List.of(stranger, catalogue.find("DQ-01").orElseThrow()));

        assertEquals(List.of("DQ-01", "AA-01"), grown.all().stream().map(Indicator::code).toList());
    }

    @Test
    void twoIndicatorsOfOneCodeAreAMistake() {
        var one = catalogue.all().getFirst();

        assertThrows(IllegalStateException.class, () -> new Catalogue(List.of(one, one)));
    }
}
