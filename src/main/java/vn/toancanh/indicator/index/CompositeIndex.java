package vn.toancanh.indicator.index;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.toancanh.base.Bilingual;
import vn.toancanh.indicator.formula.Formula;
import vn.toancanh.indicator.formula.Rational;

/**
 * An index made of groups, each of items, as its decision lays it down. Points of the groups add up
 * to those of the index, points of a group's items to those of the group.
 *
 * @param code as people call it, e.g. {@code 766}
 * @param indicator under which the whole is published
 * @param ratings best first
 */
public record CompositeIndex(
        String code,
        Bilingual name,
        String indicator,
        String legalBasis,
        Rational points,
        List<Rating> ratings,
        List<Group> groups) {
    /**
     * @param from points of the index from which it holds
     */
    public record Rating(Rational from, Bilingual name) {}

    /**
     * @param indicator under which its points are published, null where they are not
     * @param components how many indicators the decision counts in it, 0 where it does not say
     * @param items empty where the decision's parts are not known to the program
     */
    public record Group(
            String code,
            Bilingual name,
            @Nullable String indicator,
            Rational points,
            int components,
            List<Item> items) {
        public Group {
            items = List.copyOf(items);
        }

        /** True when every point of it follows from a formula. */
        public boolean isComputed() {
            return !items.isEmpty() && items.stream().allMatch(item -> item.formula() != null);
        }
    }

    /**
     * @param formula what gives its points, null where only the whole group is published
     * @param verified false where the split or the formula still has to be held against the
     *     decision's text
     */
    public record Item(
            String code,
            Bilingual name,
            Rational points,
            @Nullable Formula formula,
            boolean verified) {}

    public CompositeIndex {
        ratings = List.copyOf(ratings);
        groups = List.copyOf(groups);
    }

    /** What so many points are called; empty where the decision has no words for it. */
    public Optional<Bilingual> rating(Rational total) {
        return ratings.stream()
                .filter(rating -> total.compareTo(rating.from()) >= 0)
                .map(Rating::name)
                .findFirst();
    }
}
