package vn.toancanh.board.overview;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.toancanh.base.Classification;
import vn.toancanh.board.overview.Overview.Choice;
import vn.toancanh.indicator.Dimensions;
import vn.toancanh.indicator.Indicator.Scope;
import vn.toancanh.indicator.catalogue.Catalogue;

class OverviewsJsonTest {
    private static final Choice OVERDUE_LAND = new Choice("HC-08", Dimensions.parse("field=land"));

    private final Catalogue catalogue = Catalogue.standard();

    @Test
    void everyPersonaHasNineDifferentTilesOfTheCatalogue() {
        var overviews = OverviewsJson.standard();

        assertEquals(
                List.of(
                        "secretary",
                        "chairman",
                        "vice-chairman",
                        "director",
                        "commune",
                        "analyst",
                        "duty-officer",
                        "ministry",
                        "guest"),
                overviews.stream().map(Overview::persona).toList());
        for (var overview : overviews) {
            assertEquals(9, new HashSet<>(overview.tiles()).size(), overview.persona());
            for (var tile : overview.tiles()) {
                assertTrue(catalogue.find(tile.indicator()).isPresent(), tile.indicator());
            }
        }
    }

    @Test
    void everyHeadlineCanBeDrawnByCommune() {
        for (var overview : OverviewsJson.standard()) {
            assertEquals(Scope.COMMUNE, scope(overview.headline()), overview.persona());
        }
    }

    @Test
    void aCommuneSeesOnlyWhatExistsForACommuneAndAGuestOnlyWhatIsPublic() {
        for (var tile : OverviewsJson.standardFor("commune").tiles()) {
            assertEquals(Scope.COMMUNE, scope(tile), tile.indicator());
        }
        for (var tile : OverviewsJson.standardFor("guest").tiles()) {
            var indicator = catalogue.find(tile.indicator()).orElseThrow();
            assertEquals(Classification.PUBLIC, indicator.publication().classification());
        }
    }

    @Test
    void theChairmanHasOverdueLandDossiersOnTheMapAndAsATile() {
        var chairman = OverviewsJson.standardFor("chairman");

        assertEquals(OVERDUE_LAND, chairman.headline());
        assertEquals(OVERDUE_LAND, chairman.tiles().get(2));
    }

    @Test
    void aPersonaNobodyKnowsSeesWhatAGuestSees() {
        assertEquals("guest", OverviewsJson.standardFor("visitor").persona());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[{                                                    | overviews: ",
                "[{\"persona\": \"a\", \"headline\": \"HC-07\"}]         | overviews: Missing required",
                "[{\"persona\": \"a\", \"headline\": \"HC-07\", \"tiles\": []}] | overview of a has 0 tiles",
                "[{\"persona\": \"a\", \"headline\": \"HC-07 land\", \"tiles\": [\"HC-07\"]}]"
                        + " | not dimensions: 'land'",
                "[{\"persona\": \"a\", \"headline\": \"A\", \"tiles\": [\"A\"]},"
                        + "{\"persona\": \"a\", \"headline\": \"A\", \"tiles\": [\"A\"]}]"
                        + " | persona a has two overviews",
            })
    void whatIsWrongIsNamed(String json, String sentence) {
        var thrown = assertThrows(IllegalArgumentException.class, () -> read(json));

        var message = String.valueOf(thrown.getMessage());
        assertTrue(message.startsWith(sentence), message);
    }

    private Scope scope(Choice choice) {
        return catalogue.find(choice.indicator()).orElseThrow().measure().scope();
    }

    private static List<Overview> read(String json) throws IOException {
        return OverviewsJson.read(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)));
    }
}
