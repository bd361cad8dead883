package vn.toancanh.board.league;

/**
 * What is asked of a league table.
 *
 * @param indicator code of a measure that has a good direction
 */
public record LeagueAsk(String indicator, Against against, Among among) {
    public static final LeagueAsk FIRST = new LeagueAsk("HC-07", Against.PERIOD, Among.EVERYBODY);

    /** The order movement is counted from. */
    public enum Against {
        /** The period before; four weeks for what comes weekly or more often. */
        PERIOD,
        YEAR
    }

    /** Who is ranked. */
    public enum Among {
        EVERYBODY,
        /** Specially difficult communes, or units like the one the desk looks at. */
        PEERS
    }

    public LeagueAsk of(String other) {
        return new LeagueAsk(other, against, among);
    }

    public LeagueAsk against(Against other) {
        return new LeagueAsk(indicator, other, among);
    }

    public LeagueAsk among(Among other) {
        return new LeagueAsk(indicator, against, other);
    }
}
