package vn.toancanh.warehouse.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.toancanh.warehouse.client.FakeWarehouse.NOW;
import static vn.toancanh.warehouse.client.FakeWarehouse.OBSERVATION;
import static vn.toancanh.warehouse.client.FakeWarehouse.geojson;
import static vn.toancanh.warehouse.client.FakeWarehouse.items;
import static vn.toancanh.warehouse.client.FakeWarehouse.json;
import static vn.toancanh.warehouse.client.FakeWarehouse.observations;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.toancanh.base.Classification;
import vn.toancanh.base.WarehouseException;
import vn.toancanh.indicator.Dimensions;
import vn.toancanh.indicator.Observation;
import vn.toancanh.indicator.Quality;
import vn.toancanh.warehouse.ObservationQuery;
import vn.toancanh.warehouse.Reason;
import vn.toancanh.warehouse.client.FakeWarehouse.Collected;

/** A row that breaks the contract is rejected with its reason; the rest of the page is kept. */
class RowsTest {
    static final String AREA =
            """
            {"code":"00004","name":{"vi":"Phường Ba Đình","en":""},"level":"commune",\
            "parent":"01","validFrom":"2025-07-01"}\
            """;
    private static final String BOUNDARY =
            """
            {"type":"Feature","properties":{"code":"00004","validFrom":"2025-07-01"},\
            "geometry":{"type":"Polygon","coordinates":\
            [[[105,21],[106,21],[106,22],[105,22],[105,21]]]}}\
            """;

    private FakeWarehouse fake;

    @BeforeEach
    void start() throws Exception {
        fake = new FakeWarehouse();
    }

    @AfterEach
    void stop() {
        fake.close();
    }

    private Collected observed(String... rows) throws Exception {
        fake.answering(_ -> observations(rows).build());
        try (var client = fake.client()) {
            var pages = new Collected();
            client.observations(ObservationQuery.ALL, 1000, NOW, pages);
            return pages;
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    "revision":1        | "revision":1,"quality":"guess"       | unknown-word
                    "revision":1        | "revision":1,"classification":"x"    | unknown-word
                    "revision":1        | "revision":1,"extra":{"a":[1]}       | unknown-field
                    "revision":1        | "revision":0                         | out-of-range
                    "revision":1        | "revision":1.5                       | wrong-type
                    "revision":1        | "revision":1,"value":2               | twice
                    "revision":1        | "revision":1,"numerator":2           | missing
                    "revision":1        | "revision":1,"dimensions":{"a":1}    | wrong-type
                    "revision":1        | "revision":1,"dimensions":{"a":"=;"} | wrong-type
                    ,"revision":1       | ''                                   | missing
                    "value":97.5        | "value":NaN                          | not-finite
                    "value":97.5        | "value":1e999                        | not-finite
                    "value":97.5        | "value":null                         | null
                    "value":97.5        | "value":"97.5"                       | wrong-type
                    "value":97.5        | "value":{"a":{"b":[]}}               | wrong-type
                    "area":"00004",     | ''                                   | missing
                    "area":"00004"      | "area":"Ba Đình"                     | not-a-code
                    "indicator":"HC-08" | "indicator":""                       | blank
                    "period":"2026-07-24" | "period":"2026-02-30"              | not-a-period
                    "period":"2026-07-24" | "period":"2026-W60"                | not-a-period
                    "period":"2026-07-24" | "period":"2027-01"                 | future
                    2026-07-24T18:00:00+07:00 | 2026-07-26T18:00:00+07:00      | future
                    2026-07-24T18:05:00+07:00 | 2126-07-24T18:05:00+07:00      | future
                    2026-07-24T18:05:00+07:00 | 24/07/2026                     | not-a-time
                    """)
    void aBrokenObservationCostsOnlyItself(String good, String bad, String reason)
            throws Exception {
        assertTrue(OBSERVATION.contains(good.strip()));
        var broken = OBSERVATION.replace(good.strip(), bad);

        var got = observed(OBSERVATION, broken, OBSERVATION.replace("00004", "00008"));

        assertEquals(2, got.rows());
        assertEquals(1, got.rejected().size());
        var rejected = got.rejected().getFirst();
        assertEquals("warehouse.row." + reason, rejected.reason().key());
        assertTrue(rejected.row().startsWith("#2"), rejected.row());
        assertSentences(rejected.reason());
    }

    private static void assertSentences(Reason reason) {
        assertEquals(reason, Reason.parse(reason.line()));
        for (var locale : new Locale[] {Locale.of("vi"), Locale.ENGLISH}) {
            var sentence = reason.in(locale);
            assertTrue(sentence.endsWith(".") && !sentence.contains("{"), sentence);
            reason.about().forEach(about -> assertTrue(sentence.contains(about), sentence));
        }
    }

    @Test
    void aRowThatIsNoObjectCostsOnlyItself() throws Exception {
        var got = observed("null", OBSERVATION, "[[]]", "7");

        assertEquals(1, got.rows());
        assertEquals(3, got.rejected().size());
    }

    @Test
    void anObservationArrivesWithAllItSays() throws Exception {
        var full =
                OBSERVATION.replace(
                        "\"revision\":1",
                        "\"revision\":2,\"numerator\":195,\"denominator\":200,\"quality\":\"provisional\","
                                + "\"classification\":\"internal\",\"dimensions\":{\"field\":\"land\"}");

        var row = observed(full).pages.getFirst().rows().getFirst();

        assertEquals(Dimensions.parse("field=land"), row.series().dimensions());
        assertEquals(
                new Observation.Quantity(
                        97.5, "%", new Observation.Fraction(195, 200), Quality.PROVISIONAL),
                row.quantity());
        assertEquals(2, row.provenance().revision());
        assertEquals(Classification.INTERNAL, row.provenance().classification());
    }

    @Test
    void pagesComeInOrderWithTheCursorThatTakesThemUpAgain() throws Exception {
        fake.answering(request -> {
            var cursor = request.getUrl().queryParameter("cursor");
            var at = cursor == null ? 0 : Integer.parseInt(cursor);
            var page = observations(OBSERVATION.replace("97.5", "" + at));
            return at == 9
                    ? page.build()
                    : page.setHeader(
                                    "Link",
                                    "</v1/observations?cursor=" + (at + 1) + ">; rel=\"next\"")
                            .build();
        });
        try (var client = fake.client()) {
            var pages = new Collected();
            client.observations(ObservationQuery.ALL, 1000, NOW, pages);

            var values = new ArrayList<Double>();
            pages.pages.forEach(page -> values.add(page.rows().getFirst().value()));
            assertEquals(List.of(0., 1., 2., 3., 4., 5., 6., 7., 8., 9.), values);
            assertEquals("1", pages.pages.getFirst().next());
            assertEquals(null, pages.pages.getLast().next());
            assertEquals("r", pages.pages.getLast().resume());
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    [106,22],[105,22]        | [105,22],[106,22]   | crossing
                    [105,21],[106,21]        | [21,105],[106,21]   | open-ring
                    [[105,21],[106,21],[106,22],[105,22],[105,21]] | [[21,105],[21,106],[22,106],[21,105]] | not-lon-lat
                    [[105,21],[106,21],[106,22],[105,22],[105,21]] | [[585000,2320000],[585900,2320000],[585900,2321000],[585000,2320000]] | not-lon-lat
                    [[[105,21],[106,21],[106,22],[105,22],[105,21]]] | []        | no-shape
                    "Polygon"                | "Point"             | unknown-word
                    {"type":"Polygon","coordinates":[[[105,21],[106,21],[106,22],[105,22],[105,21]]]} | null | null
                    "type":"Polygon"         | "type":"Polygon","crs":{"type":"name"} | unknown-field
                    "00004"                  | "00008"             | duplicate
                    """)
    void aBrokenOutlineCostsOnlyItself(String good, String bad, String reason) throws Exception {
        assertTrue(BOUNDARY.contains(good.strip()));
        var broken = BOUNDARY.replace("00004", "00008").replace(good.strip(), bad.strip());
        var other = BOUNDARY.replace("00004", "00008");
        fake.answering(_ ->
                geojson(
                                "{\"type\":\"FeatureCollection\",\"features\":["
                                        + String.join(
                                                ",",
                                                BOUNDARY,
                                                reason.equals("duplicate") ? other : broken,
                                                other.replace(
                                                        "00008",
                                                        reason.equals("duplicate")
                                                                ? "00008"
                                                                : "00009"))
                                        + "]}")
                        .build());
        try (var client = fake.client()) {
            var got = assertInstanceOf(Listing.Changed.class, client.boundaries(null, NOW));
            assertEquals(2, got.rows().size());
            assertEquals(1, got.rejected().size());
            var rejected = (vn.toancanh.warehouse.RejectedRow) got.rejected().getFirst();
            assertEquals("warehouse.row." + reason, rejected.reason().key());
            assertSentences(rejected.reason());
        }
    }

    @Test
    void aDuplicateCodeIsRejectedAndTheFirstStands() throws Exception {
        var got = areas(items(AREA, AREA.replace("Ba Đình", "Khác")));

        assertEquals(
                List.of("Phường Ba Đình"), got.rows().stream().map(a -> a.name().vi()).toList());
        assertEquals("warehouse.row.duplicate", got.rejected().getFirst().reason().key());
    }

    @Test
    void namesAreNormalisedAtTheDoor() throws Exception {
        var got = areas(items(Normalizer.normalize(AREA, Normalizer.Form.NFD)));

        assertEquals("Phường Ba Đình", got.rows().getFirst().name().vi());
    }

    private Listing.Changed<vn.toancanh.area.Area> areas(MockResponse.Builder answer)
            throws Exception {
        fake.answering(_ -> answer.build());
        try (var client = fake.client()) {
            return (Listing.Changed<vn.toancanh.area.Area>) client.areas(null, NOW);
        }
    }

    @Test
    void anUnchangedListIsNotSentAgain() throws Exception {
        fake.answering(request ->
                "\"7\"".equals(request.getHeaders().get("If-None-Match"))
                        ? json("").code(304).build()
                        : items(AREA).setHeader("ETag", "\"7\"").build());
        try (var client = fake.client()) {
            var first = (Listing.Changed<vn.toancanh.area.Area>) client.areas(null, NOW);

            assertEquals("\"7\"", first.etag());
            assertInstanceOf(Listing.Unchanged.class, client.areas(first.etag(), NOW));
        }
    }

    @Test
    void aTagOfOnePageDoesNotStandForTheWholeList() throws Exception {
        fake.answering(RowsTest::twoPages);
        try (var client = fake.client()) {
            var got = (Listing.Changed<vn.toancanh.area.Area>) client.areas(null, NOW);

            assertEquals(2, got.rows().size());
            assertEquals(null, got.etag());
        }
    }

    private static MockResponse twoPages(RecordedRequest request) {
        return request.getTarget().contains("cursor")
                ? items(AREA.replace("00004", "00008")).setHeader("ETag", "\"b\"").build()
                : items(AREA)
                        .setHeader("ETag", "\"a\"")
                        .setHeader("Link", "</v1/areas?cursor=1>; rel=next")
                        .build();
    }

    @Test
    void aListThatChangesWhileItIsReadIsReadOnceMore() throws Exception {
        var asked = new java.util.concurrent.atomic.AtomicInteger();
        fake.answering(request ->
                request.getTarget().contains("cursor") && asked.incrementAndGet() == 1
                        ? json("{}").code(409).build()
                        : twoPages(request));
        try (var client = fake.client()) {
            var got = (Listing.Changed<vn.toancanh.area.Area>) client.areas(null, NOW);

            assertEquals(2, got.rows().size());
        } catch (WarehouseException e) {
            throw new AssertionError(e);
        }
    }
}
