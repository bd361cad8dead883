package vn.toancanh.proposal;

import java.util.Locale;

/** Something with a proposal that is not done, and the sentence that says why. */
public final class NotAllowedException extends Exception {
    private static final long serialVersionUID = 1L;

    /** Why not. */
    public enum Why {
        /** The author may not decide on what he asked for himself. */
        OWN_PROPOSAL,
        /** Only the author takes back what he asked for. */
        NOT_THE_AUTHOR,
        /** The person lacks the right. */
        NO_RIGHT,
        /** The person has the right, but not for this unit. */
        OTHER_AREA,
        /** It was decided or taken back before. */
        ENDED,
        /** This step does not belong here. */
        NO_SUCH_STEP,
        /** The answer needs a sentence. */
        NO_NOTE,
        /** Only the warehouse publishes. */
        WAREHOUSE_ONLY;

        /** The last part of the address of the kind of problem. */
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        /** Key of the sentence in the texts of this feature. */
        public String textKey() {
            return "proposal.why." + name();
        }

        /** True where somebody else was faster, false where it would never have been allowed. */
        public boolean isConflict() {
            return switch (this) {
                case ENDED, NO_SUCH_STEP -> true;
                case OWN_PROPOSAL, NOT_THE_AUTHOR, NO_RIGHT, OTHER_AREA, NO_NOTE, WAREHOUSE_ONLY ->
                        false;
            };
        }
    }

    private final Why why;

    public NotAllowedException(Why why) {
        super(why.word(), null, false, false);
        this.why = why;
    }

    public Why why() {
        return why;
    }
}
