package vn.toancanh.board.document;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.toancanh.base.Bilingual;

/** One thing on a page. */
public sealed interface BoardItem {
    /** Unique on its page. */
    String id();

    Place at();

    /** The same at another place. */
    BoardItem at(Place place);

    /** What it measures, in the order it is shown; empty for what measures nothing. */
    default List<Measured> measured() {
        return List.of();
    }

    /** Indicator tiles that share one look. */
    record Tiles(String id, Place at, List<Measured> of) implements BoardItem {
        public Tiles {
            of = List.copyOf(of);
        }

        @Override
        public Tiles at(Place place) {
            return new Tiles(id, place, of);
        }

        @Override
        public List<Measured> measured() {
            return of;
        }
    }

    /** A picture of one or more indicators. */
    record Chart(String id, Place at, Form form, List<Measured> of) implements BoardItem {
        public Chart {
            of = List.copyOf(of);
        }

        @Override
        public Chart at(Place place) {
            return new Chart(id, place, form, of);
        }

        @Override
        public List<Measured> measured() {
            return of;
        }
    }

    /** How a chart shows its indicators. */
    enum Form {
        /** Lines over time with band, target, events and the year before. */
        HISTORY,
        /** The units under the board's one, best to worst. */
        RANKING,
        /** How many units have which value. */
        DISTRIBUTION,
        /** Which units moved the whole since the period before. */
        CONTRIBUTION,
        /** Two indicators, a point a unit. */
        SCATTER,
        /** A small line for each unit, the worst first. */
        MULTIPLES
    }

    /**
     * A map of the units under the board's one.
     *
     * @param second shown in the same map with the first, null for one indicator
     */
    record Map(String id, Place at, Measured of, @Nullable Measured second) implements BoardItem {
        @Override
        public Map at(Place place) {
            return new Map(id, place, of, second);
        }

        @Override
        public List<Measured> measured() {
            return second == null ? List.of(of) : List.of(of, second);
        }
    }

    /** The units under the board's one, a column an indicator. */
    record Table(String id, Place at, List<Measured> of) implements BoardItem {
        public Table {
            of = List.copyOf(of);
        }

        @Override
        public Table at(Place place) {
            return new Table(id, place, of);
        }

        @Override
        public List<Measured> measured() {
            return of;
        }
    }

    /** What needs attention now. */
    record Notices(String id, Place at) implements BoardItem {
        @Override
        public Notices at(Place place) {
            return new Notices(id, place);
        }
    }

    /** Words of whoever made the board. */
    record Note(String id, Place at, Bilingual text) implements BoardItem {
        @Override
        public Note at(Place place) {
            return new Note(id, place, text);
        }
    }
}
