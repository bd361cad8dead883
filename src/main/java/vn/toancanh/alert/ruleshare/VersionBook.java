package vn.toancanh.alert.ruleshare;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.toancanh.alert.ruledesk.RuleVersion;
import vn.toancanh.alert.ruleshare.VersionsJson.Row;

/**
 * The versions of rules of a warehouse, only ever added to: each is on the disk, with the key it
 * was sent with, before anybody is told. Any thread; blocks on disk.
 */
public interface VersionBook {
    /**
     * @param asked as it was sent
     * @param over the key of the version it was written over
     * @return its place
     */
    TakenVersion add(UUID key, String asked, RuleVersion version, String over);

    /**
     * A version as it came.
     *
     * @param asked as it was sent
     */
    record Kept(String asked, Row row) {}

    /** Of an act that was taken before. */
    Optional<Kept> find(UUID key);

    /** Versions after a place, at most so many, as they are sent. */
    List<Row> after(long seq, int most);

    /** All of them; what a later program wrote in another way is left out. */
    List<TakenVersion> versions();

    /** The place of the newest version alerts are judged by; 0 for none. */
    long judged();

    /** What the versions up to there mean for alerts is written down. */
    void setJudged(long seq);
}
