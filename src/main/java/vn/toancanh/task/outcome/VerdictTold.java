package vn.toancanh.task.outcome;

import java.util.List;

/**
 * The answer on one aim in the reader's words.
 *
 * @param kicker what was asked, and of what the answer is a preview
 * @param headline the verdict itself
 * @param figure the mean change with its unit; blank where nothing was estimated
 * @param facts interval, rank, fit, what it was compared with
 * @param doubts guard rails and cautions
 * @param designs what every design says; the chosen one first
 */
public record VerdictTold(
        String kicker,
        String headline,
        Tone tone,
        String figure,
        List<String> facts,
        List<String> doubts,
        List<Row> designs) {

    /** How it is coloured, beside what it says. */
    public enum Tone {
        GOOD,
        HOPEFUL,
        PLAIN,
        BAD,
        OPEN
    }

    /** One design beside the others. */
    public record Row(String design, String effect, String interval, String rank, String fit) {}

    public VerdictTold {
        facts = List.copyOf(facts);
        doubts = List.copyOf(doubts);
        designs = List.copyOf(designs);
    }
}
