package vn.toancanh.task;

/**
 * How it is to be reported.
 *
 * @param way in words: "số liệu và ảnh hiện trường"
 * @param withNumber each report names a number
 * @param withPhoto the report of completion carries a picture
 */
public record Reporting(Rhythm rhythm, String way, boolean withNumber, boolean withPhoto) {
    public enum Rhythm {
        ONCE,
        DAILY,
        WEEKLY,
        MONTHLY
    }
}
