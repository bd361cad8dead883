package vn.toancanh.server.alert;

import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import vn.toancanh.alert.AlertEvent;
import vn.toancanh.alert.capown.OwnMessages;
import vn.toancanh.alert.journal.AlertBook;
import vn.toancanh.alert.journal.LinesJson;
import vn.toancanh.alert.journal.Numbered;
import vn.toancanh.alert.rule.RulesJson;
import vn.toancanh.warehouse.Holdings;
import vn.toancanh.warehouse.ServedWarning;

/** Early warning of a warehouse from its opening to its end: the book, the door, who watches. */
public final class EarlyWarning implements AutoCloseable {
    private final AlertBook book;
    private final RuleReception rules;
    private final Reception reception;
    private final Watchman watchman;
    private final Warnings warnings;
    private final Holdings holdings;

    /**
     * @param book closed with it
     * @param ground what is judged by; null for the numbers of the holdings
     */
    public EarlyWarning(Holdings holdings, AlertBook book, @Nullable Ground ground) {
        this.book = book;
        this.holdings = holdings;
        rules = new RuleReception(book.rules(), RulesJson.standard(), holdings);
        reception = new Reception(book, rules, new HoldingsClock(holdings));
        warnings = new Warnings(book, new OwnMessages(new HoldingsIssuer(holdings, reception)));
        warnings.follow(reception);
        watchman = new Watchman(reception, ground == null ? new HoldingsGround(holdings) : ground);
    }

    /** Begins to judge; once. */
    public void start() {
        watchman.start();
    }

    public Reception reception() {
        return reception;
    }

    public RuleReception rules() {
        return rules;
    }

    /** Changes with every line and every version of a rule. */
    public String version() {
        return book.last() + "-" + rules.last();
    }

    /** What was sent outside about its alerts, oldest first. */
    public List<ServedWarning> warnings() {
        return warnings.told(holdings.identity().now());
    }

    /** Changes when something is sent outside. */
    public String warningsVersion() {
        return warnings.version();
    }

    /** Changes with every line, and whenever more was judged. */
    public String tag() {
        return book.last() + "-" + book.judgedUntil();
    }

    /**
     * Lines after a place.
     *
     * @param limit of those looked at; what the caller may not see is left out
     */
    public LinesJson.Page page(long after, int limit, Predicate<AlertEvent> visible) {
        // Before the lines: what was judged by then is among them, or among those to come.
        var judged = book.judgedUntil();
        var newest = book.last();
        var lines = book.after(after, limit);
        var seen = lines.stream().filter(each -> visible.test(each.line())).toList();
        return new LinesJson.Page(
                judged, seen, lines.isEmpty() ? Math.min(after, newest) : last(lines));
    }

    private static long last(List<Numbered> lines) {
        return lines.getLast().seq();
    }

    @Override
    public void close() {
        watchman.close();
        book.close();
    }
}
