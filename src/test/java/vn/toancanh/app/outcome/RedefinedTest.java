package vn.toancanh.app.outcome;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.toancanh.indicator.definition.Definition;
import vn.toancanh.proposal.Content;
import vn.toancanh.proposal.Content.NewDefinition;
import vn.toancanh.proposal.SampleProposals;

/** Numbers of two meanings are not compared as if they were of one. */
class RedefinedTest {
    private static final LocalDate FROM = LocalDate.of(2026, 1, 5);
    private static final LocalDate TO = LocalDate.of(2026, 9, 30);

    private static boolean redefines(Content change) {
        return Redefined.redefines(change, FROM, TO);
    }

    @ParameterizedTest
    @CsvSource({"2026-01-05, false", "2026-01-06, true", "2026-09-30, true", "2026-10-01, false"})
    void aMeaningThatChangesInsideTheSpanCounts(LocalDate since, boolean counts) {
        assertEquals(counts, redefines(SampleProposals.definition(since).content()));
    }

    @Test
    void anotherOwnerOfTheSameMeaningDoesNot() {
        var draft = SampleProposals.definition(LocalDate.of(2026, 5, 1));
        var change = (NewDefinition) draft.content();
        var was = change.after().definition();
        var other =
                new Definition(
                        was.code(),
                        was.meaning(),
                        "Sở Nội vụ",
                        was.terms(),
                        was.formula(),
                        was.valid());
        var same =
                new NewDefinition(
                        change.after(), new Content.Version(change.after().indicator(), other));
        assertFalse(redefines(same));
    }
}
