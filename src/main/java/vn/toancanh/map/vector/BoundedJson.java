package vn.toancanh.map.vector;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.util.JsonParserDelegate;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import vn.toancanh.map.source.Cancellation;
import vn.toancanh.map.source.SourceException;

/**
 * A parser that gives up as soon as a feature has more numbers than its shape may have, or nobody
 * waits for it any more: a tree of all of it is never built.
 */
final class BoundedJson extends JsonParserDelegate {
    private static final int SELDOM = 4096;

    private final VertexBudget budget;
    private final Cancellation cancellation;
    private long numbers;
    private long tokens;

    /** Carries the reason through the code of the parser. */
    static final class Stopped extends IOException {
        private static final long serialVersionUID = 1;

        private final SourceException why;

        private Stopped(SourceException why) {
            super(why);
            this.why = why;
        }

        SourceException why() {
            return why;
        }
    }

    BoundedJson(JsonParser parser, VertexBudget budget, Cancellation cancellation) {
        super(parser);
        this.budget = budget;
        this.cancellation = cancellation;
    }

    /** Counts from here on for another feature. */
    void nextFeature() throws SourceException {
        budget.spend(numbers / 2);
        numbers = 0;
    }

    @Override
    public @Nullable JsonToken nextToken() throws IOException {
        var token = super.nextToken();
        if (token != null && token.isNumeric()) {
            numbers++;
        }
        if (++tokens % SELDOM == 0) {
            try {
                cancellation.check();
                budget.check(numbers / 2);
            } catch (SourceException e) {
                throw new Stopped(e);
            }
        }
        return token;
    }
}
