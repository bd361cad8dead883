package vn.toancanh.server.load;

/** What became of the rows of one file. A row that was known already counts as taken. */
public record Tally(long taken, long rejected) {
    @Override
    public String toString() {
        return "taken " + taken + " rejected " + rejected;
    }
}
