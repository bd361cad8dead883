package vn.toancanh.app.proposal;

import java.util.UUID;
import java.util.function.Consumer;
import javafx.scene.Node;
import org.jspecify.annotations.Nullable;
import vn.toancanh.app.part.Look;
import vn.toancanh.app.session.Session;
import vn.toancanh.board.DeskView;
import vn.toancanh.board.DeskViewModel;
import vn.toancanh.board.Page;
import vn.toancanh.indicator.SeriesKey;

/** What the desk has of proposals: a page, and the foot of each card. JavaFX thread only. */
public final class DeskProposals implements NumberActs.Opening, AutoCloseable {
    private final Session session;
    private final Look look;
    private final DeskView frame;
    private final DeskViewModel desk;
    private final Consumer<SeriesKey> openCard;
    private @Nullable ProposalsPart page;

    public DeskProposals(
            Session session,
            Look look,
            DeskView frame,
            DeskViewModel desk,
            Consumer<SeriesKey> openCard) {
        this.session = session;
        this.look = look;
        this.frame = frame;
        this.desk = desk;
        this.openCard = openCard;
    }

    @Override
    public void form(Node form, Runnable closed) {
        frame.openDrawer(form, closed);
    }

    @Override
    public void card(SeriesKey key) {
        openCard.accept(key);
    }

    @Override
    public void proposal(UUID id) {
        frame.closeDrawer();
        desk.go(Page.PROPOSALS);
        page().open(id);
    }

    @Override
    public boolean isNow() {
        return desk.pastProperty().get() == null;
    }

    /** The page, made when it is first asked for. */
    public ProposalsPart page() {
        var made = page;
        if (made == null) {
            made = new ProposalsPart(session, look);
            page = made;
        }
        return made;
    }

    public Node node() {
        return page().node();
    }

    /** For one card. */
    public NumberActs acts() {
        return new NumberActs(session, look, this);
    }

    /** Something happened to a proposal, or somebody else is here. */
    public void refresh() {
        if (page != null) {
            page.refresh();
        }
    }

    @Override
    public void close() {
        if (page != null) {
            page.close();
        }
    }
}
