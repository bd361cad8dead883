package vn.toancanh.server.proposal;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import vn.toancanh.area.Area;
import vn.toancanh.base.AreaCode;
import vn.toancanh.base.Classification;
import vn.toancanh.base.Period;
import vn.toancanh.indicator.Observation;
import vn.toancanh.indicator.Observation.Entry;
import vn.toancanh.indicator.Quality;
import vn.toancanh.indicator.SeriesKey;
import vn.toancanh.proposal.Content;
import vn.toancanh.proposal.Subject;
import vn.toancanh.server.proposal.ProposalBook.Manual;
import vn.toancanh.warehouse.Holdings;
import vn.toancanh.warehouse.ObservationQuery;

/**
 * Numbers people typed, as observations. Each is the newest revision of its period at the moment it
 * was published; what its system sends afterwards is a later revision still.
 */
final class ManualRows {
    /** The source such a number names; screens say it in the words of their language. */
    static final String SOURCE = "manual";

    private static final int PAGE = 1000;

    private final Holdings base;
    private final ProposalBook book;

    /** A number typed, and its place in the order of recording. */
    record Row(long seq, Observation observation) {}

    ManualRows(Holdings base, ProposalBook book) {
        this.base = base;
        this.book = book;
    }

    /** In the order of recording. */
    List<Row> all() {
        var now = base.identity().now();
        var classes = new HashMap<String, Classification>();
        for (var indicator : base.indicators()) {
            classes.put(indicator.code(), indicator.publication().classification());
        }
        return book.manual().stream().map(manual -> row(manual, now, classes)).toList();
    }

    private static Row row(Manual manual, Instant now, Map<String, Classification> classes) {
        var subject = manual.proposal().subject();
        if (!(manual.proposal().content() instanceof Content.ManualValue value)) {
            throw new IllegalStateException("no number: " + manual.proposal().id());
        }
        var provenance =
                new Observation.Provenance(
                        SOURCE,
                        earlier(manual.proposal().madeAt(), now),
                        earlier(manual.proposal().movedAt(), now),
                        manual.revision(),
                        classes.getOrDefault(subject.indicator(), Classification.PUBLIC),
                        Entry.MANUAL);
        return new Row(
                manual.seq(),
                new Observation(
                        key(subject),
                        Objects.requireNonNull(subject.period()),
                        new Observation.Quantity(value.value(), value.unit(), null, Quality.FINAL),
                        provenance));
    }

    /** A demo whose clock began anew must not send anything from its future. */
    private static Instant earlier(Instant at, Instant now) {
        return at.isAfter(now) ? now : at;
    }

    private static SeriesKey key(Subject subject) {
        return new SeriesKey(subject.indicator(), Objects.requireNonNull(subject.area()));
    }

    /** The revision a number published now gets. */
    int nextRevision(Subject subject) {
        var period = Objects.requireNonNull(subject.period());
        var earlier =
                book.manual().stream().filter(manual -> isOf(manual, key(subject), period)).count();
        return 1 + (int) earlier + ownRevision(key(subject), period);
    }

    private static boolean isOf(Manual manual, SeriesKey key, Period period) {
        var subject = manual.proposal().subject();
        return key(subject).equals(key) && period.equals(subject.period());
    }

    /** The newest revision the system behind a series has sent of a period; 0 for none. */
    private int ownRevision(SeriesKey key, Period period) {
        var query =
                new ObservationQuery(
                        Set.of(key.indicator()),
                        new ObservationQuery.Within(key.area(), false),
                        new ObservationQuery.Span(period.from(), period.to(), false));
        var newest = 0;
        @Nullable String cursor = null;
        do {
            var page = base.observations(query, cursor, PAGE);
            for (var row : page.rows()) {
                if (row.series().equals(key) && row.period().equals(period)) {
                    newest = Math.max(newest, row.provenance().revision());
                }
            }
            cursor = page.next();
        } while (cursor != null);
        return newest;
    }

    /** What of these rows a reader asked for. */
    List<Row> asked(List<Row> rows, ObservationQuery query) {
        var inside = inside(query.within());
        var span = query.span();
        var asked =
                rows.stream()
                        .filter(row -> {
                            var key = row.observation().series();
                            var period = row.observation().period();
                            return (query.indicators().isEmpty()
                                            || query.indicators().contains(key.indicator()))
                                    && inside.test(key.area())
                                    && (span.from() == null || period.to().isAfter(span.from()))
                                    && (span.to() == null || period.from().isBefore(span.to()));
                        })
                        .toList();
        return span.latestOnly() ? asked.stream().filter(this::isNewest).toList() : asked;
    }

    /** Whether the system behind the series sent nothing of a later period. */
    private boolean isNewest(Row row) {
        var key = row.observation().series();
        var query =
                new ObservationQuery(
                        Set.of(key.indicator()),
                        new ObservationQuery.Within(key.area(), false),
                        new ObservationQuery.Span(null, null, true));
        return base.observations(query, null, PAGE).rows().stream()
                .filter(other -> other.series().equals(key))
                .map(Observation::period)
                .max(Comparator.naturalOrder())
                .map(newest -> newest.compareTo(row.observation().period()) <= 0)
                .orElse(true);
    }

    private Predicate<AreaCode> inside(ObservationQuery.@Nullable Within within) {
        if (within == null) {
            return _ -> true;
        }
        if (!within.subtree()) {
            return within.area()::equals;
        }
        var parents = new HashMap<AreaCode, @Nullable AreaCode>();
        for (Area area : base.areas()) {
            parents.put(area.code(), area.parent());
        }
        return area -> isUnder(area, within.area(), parents);
    }

    private static boolean isUnder(
            AreaCode area, AreaCode top, Map<AreaCode, @Nullable AreaCode> parents) {
        var been = new HashSet<AreaCode>();
        @Nullable AreaCode at = area;
        while (at != null && been.add(at)) {
            if (at.equals(top)) {
                return true;
            }
            at = parents.get(at);
        }
        return false;
    }

    /** A row of the base, counted after the numbers typed before it. */
    static Observation renumbered(Observation row, Map<String, List<Instant>> typed) {
        var times = typed.get(place(row));
        if (times == null) {
            return row;
        }
        var origin = row.provenance();
        var before = times.stream().filter(at -> at.isBefore(origin.recordedAt())).count();
        return new Observation(
                row.series(),
                row.period(),
                row.quantity(),
                new Observation.Provenance(
                        origin.source(),
                        origin.observedAt(),
                        origin.recordedAt(),
                        origin.revision() + (int) before,
                        origin.classification(),
                        origin.entry()));
    }

    static String place(Observation row) {
        var key = row.series();
        return String.join(
                "|",
                key.indicator(),
                key.area().value(),
                key.dimensions().text(),
                row.period().toString());
    }
}
