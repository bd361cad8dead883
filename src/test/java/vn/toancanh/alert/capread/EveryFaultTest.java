package vn.toancanh.alert.capread;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import vn.toancanh.alert.Messages;
import vn.toancanh.alert.capxml.CapFault;
import vn.toancanh.alert.capxml.FaultName;
import vn.toancanh.fx.Texts;

/** One change of a good message, one fault by name, with the element it is at. */
class EveryFaultTest {
    private static final String ALERT = Messages.text("good-alert.xml");
    private static final List<String> GOOD =
            List.of(ALERT, Messages.text("good-update.xml"), Messages.text("good-cancel.xml"));

    /** Found where messages are read, fetched or folded, and tested there. */
    private static final EnumSet<FaultName> ELSEWHERE =
            EnumSet.of(
                    FaultName.NOT_WELL_FORMED,
                    FaultName.BAD_ENCODING,
                    FaultName.TOO_LARGE,
                    FaultName.TOO_DEEP,
                    FaultName.TOO_MANY_ELEMENTS,
                    FaultName.DOCTYPE_REFUSED,
                    FaultName.NOT_CAP,
                    FaultName.WRONG_VERSION,
                    FaultName.ENTRY_WITHOUT_MESSAGE,
                    FaultName.TOO_MANY_FAULTS,
                    FaultName.CANCEL_OF_UNKNOWN,
                    FaultName.REFERENCE_ACROSS_STATUS,
                    FaultName.CONFLICTING_COPY);

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("changes")
    void aChangeOfAGoodMessageIsNamed(FaultName name, String path, String from, String to) {
        var good = GOOD.stream().filter(xml -> xml.contains(from)).findFirst().orElseThrow();
        var at = good.indexOf(from);

        var reading =
                Messages.read(good.substring(0, at) + to + good.substring(at + from.length()));

        assertEquals(List.of(name), Messages.names(reading), () -> reading.faults().toString());
        assertEquals(path, reading.faults().getFirst().path());
        assertTrue(reading.faults().getFirst().line() > 1);
        assertEquals(name.isOfSense(), reading.message() != null);
    }

    @Test
    void everyFaultHasATestAndASentenceInBothLanguages() {
        var tested = changes().map(row -> (FaultName) row.get()[0]).collect(Collectors.toSet());
        tested.addAll(ELSEWHERE);
        assertEquals(EnumSet.allOf(FaultName.class), tested);
        for (var name : FaultName.values()) {
            var vi = Texts.strict(Locale.of("vi")).get(name.textKey(), "§");
            var en = Texts.strict(Locale.of("en")).get(name.textKey(), "§");
            assertNotEquals(vi, en);
            assertFalse(vi.contains("{"), vi);
        }
    }

    @Test
    void whatIsAllowedIsNotCalledAFault() {
        for (var change :
                List.of(
                        List.of("21.5,107.5 12.5", "21.5,107.5 0"),
                        List.of("21.5,107.5 12.5", "  -21.5,-107.5\n 12.5 "),
                        List.of("<value>LQ</value>", "<value/>"),
                        List.of("<note>Bản tin số 1</note>", ""),
                        List.of("<language>en-US</language>", ""),
                        List.of("T05:30:00+07:00</sent>", "T05:30:00+07:00 </sent>"),
                        List.of("2026-09-07T05:30:00+07:00", "2026-09-06T22:30:00-00:00"),
                        List.of("<note>", "<note><!-- anything --><![CDATA[<b>]]>"),
                        List.of("<category>Met</category>", "<category>CBRNE</category>"))) {
            var xml = ALERT.replace(change.get(0), change.get(1));
            assertEquals(List.of(), Messages.read(xml).faults(), change.toString());
        }
    }

    @Test
    void aNumberLongEnoughToStopAComputerIsOnlyABadNumber() {
        var digits = "9".repeat(1_000_000);
        var heights = Messages.read(ALERT.replace("3000.5", digits));
        assertEquals(List.of(FaultName.BAD_NUMBER), Messages.names(heights));
        assertTrue(heights.faults().getFirst().about().length() <= 80);
        var language = Messages.read(ALERT.replace("vi-VN", "a" + "-a".repeat(500_000)));
        assertEquals(List.of(FaultName.BAD_LANGUAGE), Messages.names(language));
    }

    @Test
    void theLongestPolygonOfTheBoundIsJudged() {
        var ring = new StringBuilder("10.0,100.0");
        for (var i = 0; i < 100_000; i++) {
            ring.append(' ').append(10 + i % 2 * 5).append(',').append(100 + i / 10_000.0);
        }
        var reading =
                Messages.read(
                        ALERT.replace(
                                "21.0,107.0 21.0,107.3 21.2,107.3 21.2,107.0 21.0,107.0",
                                ring + " 10.0,100.0"));
        assertEquals(
                List.of("alert/info[1]/area/polygon"),
                reading.faults().stream().map(CapFault::path).toList());
    }

    private static Stream<Arguments> changes() {
        return Stream.concat(form(), Stream.concat(sense(), places()));
    }

    private static Arguments row(FaultName name, String path, String from, String to) {
        return Arguments.of(name, path, from, to);
    }

    private static Stream<Arguments> form() {
        return Stream.of(
                row(FaultName.MISSING_ELEMENT, "alert", "<scope>Public</scope>", ""),
                row(FaultName.MISSING_ELEMENT, "alert/info[1]", "<severity>Severe</severity>", ""),
                row(
                        FaultName.MISSING_ELEMENT,
                        "alert/info[1]/resource",
                        "<mimeType>image/png</mimeType>",
                        ""),
                row(FaultName.EMPTY_ELEMENT, "alert/identifier", "VN-22-2026-000041", " "),
                row(
                        FaultName.REPEATED_ELEMENT,
                        "alert/status[2]",
                        "<status>Actual</status>",
                        "<status>Actual</status><status>Test</status>"),
                row(
                        FaultName.WRONG_ORDER,
                        "alert/status",
                        "<status>Actual</status>\n  <msgType>Alert</msgType>",
                        "<msgType>Alert</msgType><status>Actual</status>"),
                row(
                        FaultName.UNKNOWN_ELEMENT,
                        "alert/colour",
                        "<note>",
                        "<colour>red</colour><note>"),
                row(FaultName.UNKNOWN_ELEMENT, "alert/note/b", "<note>", "<note><b/>"),
                row(FaultName.UNKNOWN_ATTRIBUTE, "alert/note", "<note>", "<note lang=\"vi\">"),
                row(FaultName.UNEXPECTED_TEXT, "alert", "<note>", "and <note>"),
                row(FaultName.UNKNOWN_WORD, "alert/status", ">Actual<", ">actual<"),
                row(FaultName.UNKNOWN_WORD, "alert/info[1]/category[2]", ">Safety<", ">Flood<"),
                row(FaultName.BAD_TIME, "alert/sent", "+07:00</sent>", "Z</sent>"),
                row(
                        FaultName.BAD_TIME,
                        "alert/info[1]/onset",
                        "+07:00</onset>",
                        ".5+07:00</onset>"),
                row(
                        FaultName.BAD_TIME,
                        "alert/info[1]/expires",
                        "09-07T20:00:00",
                        "02-30T20:00:00"),
                row(FaultName.BAD_LANGUAGE, "alert/info[1]/language", "vi-VN", "tiếng Việt"),
                row(FaultName.BAD_NUMBER, "alert/info[1]/area/altitude", ">300<", ">3e2<"),
                row(FaultName.BAD_NUMBER, "alert/info[1]/resource/size", ">4<", ">-4<"));
    }

    private static Stream<Arguments> sense() {
        return Stream.of(
                row(
                        FaultName.IDENTIFIER_CHARACTERS,
                        "alert/identifier",
                        "VN-22-2026-000041",
                        "VN 22"),
                row(
                        FaultName.SENDER_CHARACTERS,
                        "alert/sender",
                        "ioc@quangninh.example",
                        "ioc,quangninh"),
                row(FaultName.REFERENCES_MISSING, "alert", ">Alert<", ">Ack<"),
                row(FaultName.BAD_REFERENCE, "alert/references", ",VN-22-2026-000041,", ","),
                row(
                        FaultName.CIRCULAR_REFERENCE,
                        "alert/references",
                        ",VN-22-2026-000041,",
                        ",VN-22-2026-000042,"),
                row(
                        FaultName.POSTDATED_REFERENCE,
                        "alert/references",
                        ",2026-09-07T05:30:00+07:00",
                        ",2026-09-07T09:30:00+07:00"),
                row(
                        FaultName.REPEATED_REFERENCE,
                        "alert/references",
                        "</cap:references>",
                        " ioc@quangninh.example,VN-22-2026-000041,2026-09-07T05:30:00+07:00</cap:references>"),
                row(
                        FaultName.REFERENCE_OF_ANOTHER_SENDER,
                        "alert/references",
                        ">ioc@quangninh.example,",
                        ">someone@else.example,"),
                row(FaultName.RESTRICTION_MISSING, "alert/scope", ">Public<", ">Restricted<"),
                row(
                        FaultName.RESTRICTION_WITHOUT_SCOPE,
                        "alert/scope",
                        "</scope>",
                        "</scope><restriction>nội bộ</restriction>"),
                row(FaultName.ADDRESSES_MISSING, "alert/scope", ">Public<", ">Private<"),
                row(
                        FaultName.EFFECTIVE_BEFORE_SENT,
                        "alert/info[1]/effective",
                        "<effective>2026-09-07T05:30",
                        "<effective>2026-09-07T05:29"),
                row(
                        FaultName.EXPIRES_BEFORE_SENT,
                        "alert/info/expires",
                        "<cap:expires>2026-09-07T23",
                        "<cap:expires>2026-09-07T08"),
                row(FaultName.INFO_MISSING, "alert", ">Cancel<", ">Update<"),
                row(
                        FaultName.EXPIRES_BEFORE_EFFECTIVE,
                        "alert/info[1]/expires",
                        "<effective>2026-09-07T05:30:00+07:00</effective>\n    <onset>2026-09-07T08:00:00+07:00</onset>",
                        "<effective>2026-09-07T20:30:00+07:00</effective>"),
                row(
                        FaultName.EXPIRES_BEFORE_ONSET,
                        "alert/info[1]/expires",
                        "<onset>2026-09-07T08",
                        "<onset>2026-09-08T08"),
                row(
                        FaultName.SAME_TEXT_IN_TWO_LANGUAGES,
                        "alert/info[2]",
                        "Nguy cơ lũ quét ở các xã miền núi",
                        "Flash floods possible in the mountain communes"),
                row(
                        FaultName.NO_ACTION_AMONG_ACTIONS,
                        "alert/info[1]/responseType[2]",
                        ">Avoid<",
                        ">None<"),
                row(FaultName.WEB_NOT_ABSOLUTE, "alert/info[1]/web", "https://example.vn/", "/"),
                row(
                        FaultName.BAD_MIME_TYPE,
                        "alert/info[1]/resource/mimeType",
                        ">image/png<",
                        ">picture<"),
                row(
                        FaultName.RELATIVE_URI_WITHOUT_CONTENT,
                        "alert/info[1]/resource/uri",
                        "<derefUri>iVBO\nRw==</derefUri>",
                        ""),
                row(FaultName.BAD_BASE64, "alert/info[1]/resource/derefUri", "Rw==", "R!=="),
                row(FaultName.BAD_DIGEST, "alert/info[1]/resource/digest", "da39a3", "da39"));
    }

    private static Stream<Arguments> places() {
        var polygon = "alert/info[1]/area/polygon";
        var area = "alert/info[1]/area/";
        return Stream.of(
                row(FaultName.BAD_POINT, polygon, "21.2,107.3", "21.2;107.3"),
                row(FaultName.BAD_POINT, polygon, "21.2,107.3", "NaN,107.3"),
                row(FaultName.POINT_OUT_OF_RANGE, polygon, "21.2,107.3", "21.2,187.3"),
                row(FaultName.LATITUDE_LONGITUDE_SWAPPED, polygon, "21.2,107.3", "107.3,21.2"),
                row(
                        FaultName.LATITUDE_LONGITUDE_SWAPPED,
                        area + "circle",
                        "21.5,107.5",
                        "107.5,21.5"),
                row(FaultName.POLYGON_TOO_SHORT, polygon, "21.0,107.3 21.2,107.3 ", ""),
                row(FaultName.POLYGON_NOT_CLOSED, polygon, "107.0</polygon>", "107.1</polygon>"),
                row(
                        FaultName.POLYGON_CROSSES_ITSELF,
                        polygon,
                        "21.2,107.3 21.2,107.0",
                        "21.2,107.0 21.2,107.3"),
                row(
                        FaultName.POLYGON_WITHOUT_SURFACE,
                        polygon,
                        "21.0,107.3 21.2,107.3 21.2,107.0",
                        "21.0,107.3 21.0,107.2 21.0,107.1"),
                row(FaultName.BAD_CIRCLE, area + "circle", "21.5,107.5 12.5", "21.5,107.5"),
                row(FaultName.BAD_RADIUS, area + "circle", "107.5 12.5", "107.5 -1"),
                row(FaultName.BAD_RADIUS, area + "circle", "107.5 12.5", "107.5 20039"),
                row(
                        FaultName.CEILING_WITHOUT_ALTITUDE,
                        area + "ceiling",
                        "<altitude>300</altitude>",
                        ""),
                row(FaultName.CEILING_BELOW_ALTITUDE, area + "ceiling", ">300<", ">4000<"));
    }
}
