package vn.toancanh.map.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Locale;
import java.util.ResourceBundle;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SourceFaultTest {
    @ParameterizedTest
    @EnumSource(SourceFault.class)
    void everyFaultHasASentenceInBothLanguages(SourceFault fault) {
        for (var locale : new Locale[] {Locale.ROOT, Locale.ENGLISH}) {
            var texts = ResourceBundle.getBundle("vn.toancanh.map.texts", locale);
            assertFalse(texts.getString(fault.textKey()).isBlank());
        }
    }

    @Test
    void whatAStrangerSentIsShortenedAndHasNoControlCharacters() {
        var e =
                new SourceException(
                        SourceFault.SERVICE_EXCEPTION, "ban-do", "dòng\n\tđầu " + "x".repeat(500));
        assertTrue(e.about().get(1).startsWith("dòng đầu xxx"));
        assertEquals(201, e.about().get(1).length());
    }

    @Test
    void cancellingRunsEachStopOnceAndLaterOnesAtOnce() {
        var cancellation = new Cancellation();
        var stops = new AtomicInteger();
        cancellation.onCancel(stops::incrementAndGet);
        cancellation.onCancel(stops::incrementAndGet).close();

        cancellation.cancel();
        cancellation.cancel();
        assertEquals(1, stops.get());

        cancellation.onCancel(stops::incrementAndGet);
        assertEquals(2, stops.get());
    }
}
