package vn.toancanh.task.outcome;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.toancanh.task.Verdict;

class FindingJsonTest {
    static Finding finding(Verdict verdict) {
        return new Finding(
                "HC-07",
                List.of("20308"),
                verdict,
                new Finding.Span("2026-W10", "2026-W16", "2026-W24", 41),
                new Finding.Estimated("sc", 11.6, 8.8, 14.4, 1, 42, 1.1),
                "2026-11-23T02:00:00Z");
    }

    @Test
    void whatIsWrittenIsReadAgain() {
        var found = List.of(finding(Verdict.IMPROVED), finding(Verdict.UNCHANGED));

        assertEquals(found, FindingJson.read(FindingJson.text(found)));
    }

    @Test
    void noFindingIsBlank() {
        assertEquals("", FindingJson.text(List.of()));
        assertEquals(List.of(), FindingJson.read(""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"estimate\":11.6}", "[", "[null]", "[{}]", "did +3,2", "[[1]]"})
    void whatIsInAnotherFormIsNoFinding(String text) {
        assertEquals(List.of(), FindingJson.read(text));
    }

    @Test
    void aDirectiveIsWhatItsWeakestAimIs() {
        var good = finding(Verdict.IMPROVED);

        assertEquals(Optional.of(Verdict.IMPROVED), Finding.proposed(List.of(good)));
        assertEquals(
                Optional.of(Verdict.UNCHANGED),
                Finding.proposed(List.of(good, finding(Verdict.UNCHANGED))));
        assertEquals(
                Optional.of(Verdict.WORSE),
                Finding.proposed(
                        List.of(finding(Verdict.NOT_ENOUGH_GROUNDS), finding(Verdict.WORSE))));
        assertEquals(Optional.empty(), Finding.proposed(List.of()));
    }
}
