package vn.toancanh.board.overview;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import vn.toancanh.board.overview.Overview.Choice;
import vn.toancanh.indicator.Dimensions;

/**
 * Reads overviews, strictly. An indicator is written by its code, a part of it with its dimensions
 * behind: {@code HC-08 field=land}.
 */
public final class OverviewsJson {
    private static final String STANDARD = "/vn/toancanh/board/overviews.json";
    private static final String GUEST = "guest";
    private static final JsonMapper JSON =
            JsonMapper.builder()
                    .enable(
                            DeserializationFeature.FAIL_ON_TRAILING_TOKENS,
                            DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
                    .build();

    private OverviewsJson() {}

    private record Row(
            @JsonProperty(required = true) String persona,
            @JsonProperty(required = true) String headline,
            @JsonProperty(required = true) List<String> tiles) {
        Overview toOverview() {
            return new Overview(
                    persona, choice(headline), tiles.stream().map(OverviewsJson::choice).toList());
        }
    }

    /** One for each persona the program knows. */
    public static List<Overview> standard() {
        try (var in = OverviewsJson.class.getResourceAsStream(STANDARD)) {
            if (in == null) {
                throw new IllegalStateException("the standard overviews are missing");
            }
            return read(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Read once: every refresh of a board asks for its overview. */
    private static final class Standard {
        static final List<Overview> ALL = standard();
    }

    /** The overview of a persona; a persona nobody knows sees what a guest sees. */
    public static Overview standardFor(String persona) {
        var all = Standard.ALL;
        return all.stream()
                .filter(overview -> overview.persona().equals(persona))
                .findFirst()
                .orElseGet(() ->
                        all.stream()
                                .filter(overview -> overview.persona().equals(GUEST))
                                .findFirst()
                                .orElseThrow());
    }

    /**
     * @throws IllegalArgumentException with a sentence when the overviews are not valid
     */
    public static List<Overview> read(InputStream in) throws IOException {
        var overviews = Arrays.stream(rows(in)).map(Row::toOverview).toList();
        var personas = new HashSet<String>();
        for (var overview : overviews) {
            if (!personas.add(overview.persona())) {
                throw new IllegalArgumentException(
                        "persona %s has two overviews".formatted(overview.persona()));
            }
        }
        return overviews;
    }

    private static Row[] rows(InputStream in) throws IOException {
        try {
            return JSON.readValue(in, Row[].class);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("overviews: " + e.getOriginalMessage(), e);
        }
    }

    private static Choice choice(String text) {
        var space = text.indexOf(' ');
        return space < 0
                ? new Choice(text, Dimensions.NONE)
                : new Choice(text.substring(0, space), Dimensions.parse(text.substring(space + 1)));
    }
}
