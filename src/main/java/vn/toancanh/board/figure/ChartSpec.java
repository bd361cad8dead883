package vn.toancanh.board.figure;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.toancanh.board.plot.Course;
import vn.toancanh.fx.parts.OkRange;
import vn.toancanh.indicator.Status;

/** What a chart is to show: numbers, names and words in the reader's language; no look. */
public sealed interface ChartSpec {
    Head head();

    /**
     * What every chart has.
     *
     * @param title "" where it stands beside the chart already
     * @param measure of the values
     * @param origin source and age in words, or ""
     * @param remark what a screen reader hears after the summary, or ""
     */
    record Head(String title, Measure measure, String origin, String remark) {}

    record Measure(String unit, int decimals) {}

    /** Values over time, the first line leading. */
    record History(Head head, List<TimeLine> lines, Ground ground, List<Note> notes)
            implements ChartSpec {
        public History {
            lines = List.copyOf(lines);
            notes = List.copyOf(notes);
        }
    }

    record TimeLine(String name, Course course, Role role) {}

    /** What a line is, which decides its colour and its dashes. */
    enum Role {
        MAIN,
        YEAR_AGO,
        MONTH_AGO,
        /** The year before, as many days from its lunar new year. */
        TET,
        /** What would have been, had nothing been done. */
        TWIN,
        PLAN,
        FORECAST,
        OTHER
    }

    /**
     * What the lines are held against; each null where there is none.
     *
     * @param good values that count as good
     * @param interval where a value is expected
     */
    record Ground(@Nullable OkRange good, @Nullable Double target, @Nullable Interval interval) {
        public static final Ground NONE = new Ground(null, null, null);
    }

    /** Both with the same times. */
    record Interval(String name, Course lower, Course upper) {}

    /**
     * Something that happened.
     *
     * @param to null for a moment
     */
    record Note(Kind kind, String label, Instant from, @Nullable Instant to) {}

    enum Kind {
        EVENT,
        DIRECTIVE,
        /** The course of the values changed. */
        CHANGE
    }

    /** The same chart for many units, all on one scale, in the order they are to be read in. */
    record Multiples(Head head, List<Panel> panels, @Nullable OkRange good) implements ChartSpec {
        public Multiples {
            panels = List.copyOf(panels);
        }
    }

    record Panel(String name, Course course, Status status) {}

    /**
     * How many units have which value.
     *
     * @param own the one that is looked at
     */
    record Distribution(Head head, List<Named> values, @Nullable OkRange good, @Nullable Named own)
            implements ChartSpec {
        public Distribution {
            values = List.copyOf(values);
        }
    }

    record Named(String name, double value) {}

    /** One box of values for each group, in the order given. */
    record Boxes(Head head, List<Group> groups, @Nullable OkRange good) implements ChartSpec {
        public Boxes {
            groups = List.copyOf(groups);
        }
    }

    record Group(String name, List<Named> values) {
        public Group {
            values = List.copyOf(values);
        }
    }

    /** From one value to another by what was added and taken away; the end is their sum. */
    record Waterfall(Head head, Named start, List<Step> steps, String end) implements ChartSpec {
        public Waterfall {
            steps = List.copyOf(steps);
        }

        public double endValue() {
            return start.value() + steps.stream().mapToDouble(Step::value).sum();
        }
    }

    /**
     * @param meaning OK where it is for the better, ACT for the worse, UNKNOWN for neither
     */
    record Step(String name, double value, Status meaning) {}

    /**
     * Two indicators, a point for each unit or period.
     *
     * @param across the measure of the x axis; that of the head is of the y axis
     * @param fitted whether the line of least squares is drawn
     * @param lag null where it was not asked for
     */
    record Scatter(Head head, Axis across, List<Spot> spots, boolean fitted, @Nullable Lag lag)
            implements ChartSpec {
        public Scatter {
            spots = List.copyOf(spots);
        }
    }

    /**
     * @param upName name of what runs up, x being {@code name}
     */
    record Axis(String name, Measure measure, String upName) {}

    record Spot(String name, double x, double y, Status status) {}

    /**
     * How the correlation depends on how many periods x goes before y.
     *
     * @param limit correlations no larger than this may be chance
     */
    record Lag(List<Shift> shifts, double limit) {
        public Lag {
            shifts = List.copyOf(shifts);
        }
    }

    record Shift(int periods, double correlation) {}

    /** Units in their order, best or worst first. */
    record Bars(Head head, List<Bar> bars, @Nullable Double target) implements ChartSpec {
        public Bars {
            bars = List.copyOf(bars);
        }
    }

    /**
     * @param value NaN where there is none
     * @param own the one that is looked at
     */
    record Bar(String name, double value, Status status, boolean own) {}
}
