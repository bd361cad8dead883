package vn.toancanh.board;

import java.util.function.IntFunction;
import javafx.collections.MapChangeListener;
import javafx.collections.ObservableMap;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import vn.toancanh.fx.Texts;

/** One entry of the navigation; a page that is not built yet says so and is quieter. */
final class NavButtonView extends Button {
    private static final PseudoClass UNBUILT = PseudoClass.getPseudoClass("unbuilt");
    private static final double ICON_PX = 18;

    private final Page page;

    NavButtonView(Page page, Texts texts) {
        super(texts.get(page.textKey()));
        this.page = page;
        getStyleClass().setAll("nav-item");
        setId("nav-" + page.name());
        setGraphic(page.icon().node(ICON_PX));
        setAlignment(Pos.CENTER_LEFT);
        setMaxWidth(Double.MAX_VALUE);
        setMnemonicParsing(false);
        pseudoClassStateChanged(UNBUILT, !page.built());
        setAccessibleText(page.built() ? getText() : texts.get("board.nav.unbuilt", getText()));
    }

    /** The button with its badge, which follows the counts. */
    static Node withBadge(NavButtonView button, ObservableMap<Page, Integer> counts, Texts texts) {
        var page = button.page;
        var badge = new Badge(button, texts);
        badge.setId("nav-badge-" + page.name());
        badge.show(counts.getOrDefault(page, 0));
        counts.addListener(
                (MapChangeListener<Page, Integer>)
                        change -> {
                            if (change.getKey() == page) {
                                badge.show(counts.getOrDefault(page, 0));
                            }
                        });
        var both = new StackPane(button, badge);
        both.setAlignment(Pos.CENTER_RIGHT);
        return both;
    }

    /**
     * How many things wait on a page, over its entry of the navigation; nothing while none does.
     */
    private static final class Badge extends Label {
        private static final int MOST = 999;

        private final NavButtonView button;
        private final String name;
        private final IntFunction<String> spoken;

        private Badge(NavButtonView button, Texts texts) {
            this.button = button;
            name = button.getAccessibleText();
            spoken = count -> texts.get("board.nav.waiting", name, count);
            getStyleClass().add("nav-badge");
            setMouseTransparent(true);
            setMinSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
            show(0);
        }

        private void show(int count) {
            setText(count > MOST ? MOST + "+" : Integer.toString(count));
            setVisible(count > 0);
            button.setAccessibleText(count > 0 ? spoken.apply(count) : name);
        }
    }
}
