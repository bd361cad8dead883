package vn.toancanh.task.ledger;

import org.jspecify.annotations.Nullable;
import vn.toancanh.base.text.Folded;
import vn.toancanh.task.Verdict;

/**
 * Which judgements are looked at.
 *
 * @param words in the title, unit, indicator or place, with or without diacritics; blank for all
 * @param quadrant null for all
 * @param verdict null for all
 */
public record LedgerFilter(String words, @Nullable Quadrant quadrant, @Nullable Verdict verdict) {
    public static final LedgerFilter ALL = new LedgerFilter("", null, null);

    public boolean holds(Judgement judgement) {
        var fits = quadrant == null || Quadrant.of(judgement).filter(quadrant::equals).isPresent();
        return fits && (verdict == null || judgement.verdict() == verdict) && says(judgement);
    }

    private boolean says(Judgement judgement) {
        var aimed = judgement.aimed();
        var said =
                String.join(
                        " ",
                        judgement.title(),
                        judgement.lead(),
                        aimed.indicator(),
                        aimed.name(),
                        aimed.place());
        return Folded.fold(said).contains(Folded.fold(words.strip()));
    }

    LedgerFilter with(String asked) {
        return new LedgerFilter(asked, quadrant, verdict);
    }

    /** The same again shows all. */
    LedgerFilter toggled(Quadrant asked) {
        return new LedgerFilter(words, quadrant == asked ? null : asked, null);
    }

    LedgerFilter with(@Nullable Verdict asked) {
        return new LedgerFilter(words, null, asked);
    }
}
