package vn.toancanh.app.index;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.toancanh.app.Refusal;
import vn.toancanh.app.option.CommonOptions;
import vn.toancanh.app.option.OriginOptions;
import vn.toancanh.app.session.Origin;
import vn.toancanh.app.session.PictureHold;
import vn.toancanh.app.session.Session;
import vn.toancanh.app.session.Sessions;
import vn.toancanh.base.WarehouseException;

/** The data of a warehouse, the demo or the saved copy, for a command that looks and leaves. */
public final class DataAt implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    /** What is newer than this comes with the newest numbers. */
    private static final Duration RECENT = Duration.ofMinutes(30);

    private final PictureHold hold;
    private final Instant at;

    private DataAt(PictureHold hold, Instant at) {
        this.hold = hold;
        this.at = at;
    }

    /**
     * Blocks until what is needed is there: a look further back needs all history.
     *
     * @param at null for now
     */
    public static DataAt open(OriginOptions origin, CommonOptions common, @Nullable Instant at)
            throws IOException, InterruptedException, WarehouseException {
        var asked = origin.origin();
        var sessions = new Sessions(common.dataDirectory());
        var hold =
                PictureHold.on(
                        sessions,
                        sessions.plan(asked == null ? Origin.LastSaved.USED_LAST : asked));
        if (!hold.awaitData(PATIENCE)) {
            hold.close();
            throw new Refusal("app.snapshot.timeout", PATIENCE.toSeconds());
        }
        if (at != null && at.isBefore(hold.session().clock().instant().minus(RECENT))) {
            hold.awaitEverything(PATIENCE);
        }
        return new DataAt(hold, at == null ? hold.session().clock().instant() : at);
    }

    public Session session() {
        return hold.session();
    }

    public Instant at() {
        return at;
    }

    @Override
    public void close() throws IOException {
        hold.close();
    }
}
