package vn.toancanh.indicator.catalogue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.List;
import vn.toancanh.indicator.Indicator;

/**
 * Reads lists of indicators. Strict: an unknown word, a missing or unknown field, a code given
 * twice or bands that overlap are refused with a sentence that names the indicator.
 */
public final class CatalogueJson {
    private static final String STANDARD = "/vn/toancanh/indicator/catalogue.json";
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();

    private CatalogueJson() {}

    /** The catalogue shipped with the program: the 67 indicators of a province, area and people. */
    public static List<Indicator> standard() {
        try (var in = CatalogueJson.class.getResourceAsStream(STANDARD)) {
            if (in == null) {
                throw new IllegalStateException("the standard catalogue is missing");
            }
            return read(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * @throws IllegalArgumentException with a sentence when the catalogue is not valid
     */
    public static List<Indicator> read(InputStream in) throws IOException {
        var rows = parse(in);
        if (!rows.isArray()) {
            throw new IllegalArgumentException("a catalogue is a list of indicators");
        }
        var indicators = rows.valueStream().map(IndicatorJson::read).toList();
        var codes = new HashSet<String>();
        for (var indicator : indicators) {
            if (!codes.add(indicator.code())) {
                throw new IllegalArgumentException(
                        "indicator %s is given twice".formatted(indicator.code()));
            }
        }
        return indicators;
    }

    private static JsonNode parse(InputStream in) throws IOException {
        try {
            return JSON.readTree(in);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(
                    "the catalogue is not JSON: " + e.getOriginalMessage(), e);
        }
    }
}
