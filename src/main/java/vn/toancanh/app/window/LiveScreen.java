package vn.toancanh.app.window;

import java.util.List;
import javafx.scene.Parent;
import vn.toancanh.app.session.Boards;
import vn.toancanh.app.session.Choices;
import vn.toancanh.fx.Theme;

/** What a window shows and a picture is taken of. JavaFX thread only. */
interface LiveScreen {
    Parent root();

    Theme theme();

    /** Font size of the root, in pixels. */
    double bodyPx();

    /** What the board is about at the moment; any thread. */
    Choices choices();

    void show(Boards.Content content);

    List<MapPart> maps();
}
