package vn.toancanh.alert.rule;

import java.util.List;

/**
 * What makes a rule true. Each says what its excess, which decides the severity, is measured in.
 */
public sealed interface Signal {
    /**
     * A fixed limit with a dead band; its excess is in the unit of the indicator.
     *
     * @param deadband how far it must come back before it is over; 0 or more
     * @param below whether low values are the bad ones
     */
    record Threshold(double limit, double deadband, boolean below) implements Signal {}

    /**
     * A change against an earlier period: by so many percent and by so much; its excess is in
     * percent beyond the limit.
     *
     * @param percent above 0
     * @param floor the smallest change that matters, in the unit of the indicator
     */
    record Change(Against against, double percent, double floor, boolean fall) implements Signal {}

    /** What a change is measured from. */
    enum Against {
        /** The period before; a week before for days and hours. */
        PREVIOUS,
        /** The same period a year ago; 52 weeks for days and hours. */
        YEAR_AGO
    }

    /**
     * Far from what is usual in this unit at this time; its excess is in multiples of the limit,
     * from 0.
     */
    record Usual(Way way) implements Signal {}

    /** Which way is bad. */
    enum Way {
        UP,
        DOWN,
        BOTH
    }

    /**
     * More cases than the past lets expect; its excess is 0 at the bound and 1 twice as far from
     * what was expected.
     *
     * @param method {@code ears-c1} to {@code noufaily}
     * @param alpha one-sided
     */
    record Counts(String method, double alpha) implements Signal {}

    /**
     * A forecast that will cross a limit; its excess is the number of periods before the last one
     * looked at.
     *
     * @param limit in the unit of the indicator
     * @param ahead how many periods are looked ahead
     * @param level the share of futures that must lie beyond, above 0.5
     */
    record Outlook(double limit, boolean below, int ahead, double level) implements Signal {}

    /**
     * Among the units this one and its neighbours stand out together; its excess is z beyond 0.
     *
     * @param falseDiscovery the share of false ones that is borne, such as 0.05
     */
    record HotSpot(double falseDiscovery) implements Signal {}

    /**
     * Far from what its peers say the unit should be; its excess is in multiples of the limit, from
     * 0.
     *
     * @param limit how many usual gaps, above 0
     */
    record Twin(Way way, double limit) implements Signal {}

    /**
     * A source no longer sends; its excess is the share of its series that are late beyond {@code
     * share}.
     *
     * @param share of its series that must be late, above 0 and at most 1
     * @param except indicators that are sent only when there is something to say
     */
    record Silence(double share, List<String> except) implements Signal {
        public Silence {
            except = List.copyOf(except);
        }
    }

    /**
     * Several other rules hold in one unit; its excess is the number of them beyond {@code least}.
     */
    record Together(List<String> rules, int least) implements Signal {
        public Together {
            rules = List.copyOf(rules);
        }
    }
}
