package vn.toancanh.map.vector;

import vn.toancanh.map.source.SourceException;
import vn.toancanh.map.source.SourceFault;

/** How many corners a layer may have, so that no file fills the memory. Not thread-safe. */
final class VertexBudget {
    /** About 100 MB of shapes; the communes of the whole country have some 1.5 million. */
    static final int MOST = 2_000_000;

    /** A shape is held a second time while it is read. */
    static final int MOST_OF_ONE = 500_000;

    private final Object source;
    private long spent;

    /**
     * @param source as it is named to people
     */
    VertexBudget(Object source) {
        this.source = source;
    }

    /** One more shape, or a part of one, of which {@code vertices} are known so far. */
    void check(long vertices) throws SourceException {
        if (vertices > MOST_OF_ONE) {
            throw new SourceException(SourceFault.TOO_MANY_VERTICES, source, MOST_OF_ONE);
        }
        if (spent + vertices > MOST) {
            throw new SourceException(SourceFault.TOO_MANY_VERTICES, source, MOST);
        }
    }

    void spend(long vertices) throws SourceException {
        check(vertices);
        spent += vertices;
    }
}
