package vn.toancanh.board.index;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.toancanh.indicator.Status;
import vn.toancanh.indicator.formula.Rational;
import vn.toancanh.indicator.index.CompositeIndex.Item;
import vn.toancanh.indicator.index.IndexReading;
import vn.toancanh.indicator.index.IndexReading.GroupReading;
import vn.toancanh.indicator.index.IndexReading.ItemReading;

/**
 * A line of an index's tree.
 *
 * @param code of the group or item, "" for the whole
 * @param most points it can have
 * @param share of the whole's points, 0 to 1
 * @param indicator under which it is published, null where it is not
 * @param item null for the whole and for groups
 */
record IndexRow(
        Level level,
        String code,
        String name,
        Rational most,
        double share,
        Optional<Rational> points,
        Status status,
        @Nullable String indicator,
        @Nullable Item item) {

    enum Level {
        WHOLE,
        GROUP,
        ITEM
    }

    Optional<Rational> lost() {
        return points.map(most::minus);
    }

    /** The whole, then each group with its items. */
    static List<IndexRow> of(IndexAnswer answer, Locale locale) {
        var reading = answer.reading();
        var index = reading.index();
        var rows = new ArrayList<IndexRow>();
        rows.add(
                new IndexRow(
                        Level.WHOLE,
                        "",
                        index.name().in(locale),
                        index.points(),
                        1,
                        total(reading),
                        answer.known().ofGroups().getOrDefault("", Status.UNKNOWN),
                        index.indicator(),
                        null));
        for (var group : reading.groups()) {
            rows.add(group(group, answer, locale));
            group.items().forEach(item -> rows.add(item(item, answer, locale)));
        }
        return rows;
    }

    /** The sum of the groups, else the whole as it was published. */
    static Optional<Rational> total(IndexReading reading) {
        var published = reading.published();
        return reading.total()
                .or(() ->
                        published == null
                                ? Optional.empty()
                                : Optional.of(Rational.of(published.value())));
    }

    private static IndexRow group(GroupReading read, IndexAnswer answer, Locale locale) {
        var group = read.group();
        return new IndexRow(
                Level.GROUP,
                group.code(),
                group.name().in(locale),
                group.points(),
                share(group.points(), answer),
                read.points(),
                answer.known().ofGroups().getOrDefault(group.code(), Status.UNKNOWN),
                group.indicator(),
                null);
    }

    private static IndexRow item(ItemReading read, IndexAnswer answer, Locale locale) {
        var item = read.item();
        return new IndexRow(
                Level.ITEM,
                item.code(),
                item.name().in(locale),
                item.points(),
                share(item.points(), answer),
                read.points(),
                Status.UNKNOWN,
                null,
                item);
    }

    private static double share(Rational points, IndexAnswer answer) {
        return points.value() / answer.reading().index().points().value();
    }
}
