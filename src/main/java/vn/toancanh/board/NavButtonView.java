package vn.toancanh.board;

import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import vn.toancanh.fx.Texts;

/** One entry of the navigation; a page that is not built yet says so and is quieter. */
final class NavButtonView extends Button {
    private static final PseudoClass UNBUILT = PseudoClass.getPseudoClass("unbuilt");
    private static final double ICON_PX = 18;

    NavButtonView(Page page, Texts texts) {
        super(texts.get(page.textKey()));
        getStyleClass().setAll("nav-item");
        setId("nav-" + page.name());
        setGraphic(page.icon().node(ICON_PX));
        setAlignment(Pos.CENTER_LEFT);
        setMaxWidth(Double.MAX_VALUE);
        setMnemonicParsing(false);
        pseudoClassStateChanged(UNBUILT, !page.built());
        setAccessibleText(page.built() ? getText() : texts.get("board.nav.unbuilt", getText()));
    }
}
