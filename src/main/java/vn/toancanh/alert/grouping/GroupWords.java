package vn.toancanh.alert.grouping;

import java.time.Instant;
import vn.toancanh.alert.listing.AlertRow;
import vn.toancanh.alert.listing.RowWords;
import vn.toancanh.base.text.Age;
import vn.toancanh.base.text.Numbers;
import vn.toancanh.fx.Texts;

/** What is said of a group. Any thread. */
public final class GroupWords {
    private final RowWords rows;
    private final Texts texts;

    public GroupWords(RowWords rows, Texts texts) {
        this.rows = rows;
        this.texts = texts;
    }

    /** The cause, by the name of the rule where there is no word for it. */
    public String cause(Group group) {
        return cause(group.head().driver(), group.rows().getFirst());
    }

    /**
     * @param row any alert of the group
     */
    public String cause(String driver, AlertRow row) {
        return texts.find("alert.driver." + driver).orElse(row.words().name());
    }

    public String severity(Group group) {
        return texts.get("alert.severity." + group.severity().name());
    }

    /** The unit where there is but one, else how many. */
    public String place(Group group) {
        return group.units() == 1
                ? group.rows().getFirst().words().place()
                : texts.get("alert.group.units", group.units());
    }

    public String size(Group group) {
        return texts.get("alert.group.count", group.rows().size());
    }

    /** Which alert came first, and where; "" where it is not among those shown. */
    public String first(Group group) {
        return group.first()
                .map(row -> row.words().name() + " · " + row.words().place())
                .orElse("");
    }

    /** Of one alert where it stands, else how many of them nobody has seen. */
    public String standing(Group group, Instant now) {
        if (group.rows().size() == 1) {
            return rows.standing(group.rows().getFirst(), now);
        }
        return group.unseen() == 0
                ? texts.get("alert.group.seen")
                : texts.get("alert.console.unseen", group.unseen());
    }

    public String since(Group group, Instant now) {
        return age(group.head().from(), now);
    }

    public String newest(Group group, Instant now) {
        return age(group.head().last(), now);
    }

    private String age(Instant at, Instant now) {
        return Age.of(at, now).in(texts.locale(), texts::get);
    }

    /** All of it, as a screen reader says it. */
    public String spoken(Group group, Instant now) {
        return String.join(
                ", ",
                severity(group),
                cause(group),
                size(group),
                place(group),
                standing(group, now),
                since(group, now));
    }

    public String flow(Flow flow) {
        return texts.get(
                "alert.group.flow",
                flow.span().toDays(),
                Numbers.format(flow.raw(), 0, texts.locale()),
                flow.groups(),
                Numbers.format(flow.toldPerHour(), 1, texts.locale()));
    }
}
