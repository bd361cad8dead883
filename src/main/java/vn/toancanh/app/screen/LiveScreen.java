package vn.toancanh.app.screen;

import java.time.Instant;
import java.util.List;
import javafx.scene.Parent;
import org.jspecify.annotations.Nullable;
import vn.toancanh.app.content.Boards;
import vn.toancanh.app.content.Choices;
import vn.toancanh.app.part.MapPart;
import vn.toancanh.board.usage.UsedPlace;
import vn.toancanh.fx.Theme;

/** What a window shows and a picture is taken of. JavaFX thread only. */
public interface LiveScreen extends AutoCloseable {
    Parent root();

    Theme theme();

    /** Font size of the root, in pixels. */
    double bodyPx();

    /** What the board is about at the moment; any thread. */
    Choices choices();

    /** The past moment it is to show as it was known then, null for the present; any thread. */
    default @Nullable Instant past() {
        return null;
    }

    /** Runs {@code ask} whenever a person chose something else to be shown. */
    default void onChoice(Runnable ask) {}

    /** Where it is, for those who count what is used. */
    UsedPlace place();

    void show(Boards.Content content);

    /** Goes where {@code before} was, which this screen replaces after the look changed. */
    void takeOver(LiveScreen before);

    List<MapPart> maps();

    /** Ends what it does in the background. */
    @Override
    void close();
}
