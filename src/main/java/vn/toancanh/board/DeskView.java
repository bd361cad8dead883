package vn.toancanh.board;

import java.util.EnumMap;
import java.util.Map;
import java.util.function.Function;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import vn.toancanh.board.past.PastBarView;
import vn.toancanh.fx.Motion;
import vn.toancanh.fx.Texts;
import vn.toancanh.fx.Theme;

/**
 * The window of the desk: navigation, top bar, the page, a drawer at the right for details, status
 * bar. Ctrl+K searches, Ctrl+T goes into the past, F1 helps, Ctrl+1…0 go to a page, Esc closes the
 * drawer and then lets go of the unit that is selected.
 */
public final class DeskView extends BorderPane {
    private static final PseudoClass HERE = PseudoClass.getPseudoClass("here");
    private static final KeyCombination SEARCH =
            new KeyCodeCombination(KeyCode.K, KeyCombination.SHORTCUT_DOWN);

    private static final KeyCombination PAUSE =
            new KeyCodeCombination(KeyCode.P, KeyCombination.SHORTCUT_DOWN);
    private static final KeyCombination PAST =
            new KeyCodeCombination(KeyCode.T, KeyCombination.SHORTCUT_DOWN);

    private final DeskViewModel model;
    private final Texts texts;
    private final Motion motion;
    private final Function<Page, Node> pages;
    private final Map<Page, NavButtonView> buttons = new EnumMap<>(Page.class);
    private final Map<Page, Node> opened = new EnumMap<>(Page.class);
    private final StackPane content = new StackPane();
    private final StackPane drawer = new StackPane();
    private final TopBarView top;
    private final PastBarView past;
    private @Nullable Runnable onDrawerClosed;

    /**
     * @param pages gives the content of each page that is built, asked at its first opening
     */
    public DeskView(DeskViewModel model, Function<Page, Node> pages, Texts texts, Motion motion) {
        this.model = model;
        this.texts = texts;
        this.motion = motion;
        this.pages = pages;
        getStyleClass().add("desk-frame");
        getStylesheets().add(Theme.sheet("board/board.css"));
        top = new TopBarView(model, texts);
        content.getStyleClass().add("page");
        content.setAlignment(Pos.TOP_LEFT);
        content.setMinSize(0, 0);
        drawer.getStyleClass().add("drawer");
        showDrawerBox(false);
        StackPane.setAlignment(drawer, Pos.CENTER_RIGHT);
        var middle = new BorderPane(new StackPane(content, drawer));
        past = new PastBarView(model.pastProperty(), model.present(), texts);
        top.onPast(past::open);
        top.onPause(past::pause);
        middle.setTop(new VBox(past, top));
        middle.setBottom(new StatusLineView(model, texts));
        setLeft(navigation());
        setCenter(middle);
        addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
        addEventHandler(KeyEvent.KEY_PRESSED, this::onEscape);
        model.pageProperty().subscribe(this::open);
    }

    private Region navigation() {
        var title = new Label(texts.get("board.product"));
        title.getStyleClass().addAll("text-title", "product");
        var territory = new Label();
        territory.getStyleClass().addAll("text-note", "territory");
        territory.setWrapText(true);
        territory
                .textProperty()
                .bind(
                        model.barProperty()
                                .map(bar -> bar == null ? "" : bar.territory())
                                .orElse(""));
        var nav = new VBox(title, territory);
        nav.getStyleClass().addAll("panel", "nav");
        Page.WORK.forEach(page -> nav.getChildren().add(button(page)));
        var space = new Region();
        VBox.setVgrow(space, Priority.ALWAYS);
        nav.getChildren().add(space);
        Page.FOOT.forEach(page -> nav.getChildren().add(button(page)));
        return nav;
    }

    private Node button(Page page) {
        var button = new NavButtonView(page, texts);
        button.setOnAction(_ -> model.go(page));
        buttons.put(page, button);
        return NavButtonView.withBadge(button, model.badges(), texts);
    }

    private void open(Page page) {
        buttons.forEach((each, button) -> button.pseudoClassStateChanged(HERE, each == page));
        var node =
                opened.computeIfAbsent(
                        page, p -> p.built() ? pages.apply(p) : new UnbuiltView(p, texts));
        if (content.getChildren().contains(node)) {
            return;
        }
        motion.change(content, () -> content.getChildren().setAll(node));
    }

    /**
     * Opens the drawer with {@code node} in place of what it held.
     *
     * @param closed runs once when the drawer is closed or given to something else
     */
    public void openDrawer(Node node, Runnable closed) {
        closeDrawer();
        onDrawerClosed = closed;
        drawer.getChildren().setAll(node);
        showDrawerBox(true);
        node.requestFocus();
    }

    public void closeDrawer() {
        var closed = onDrawerClosed;
        onDrawerClosed = null;
        drawer.getChildren().clear();
        showDrawerBox(false);
        if (closed != null) {
            closed.run();
        }
    }

    private void showDrawerBox(boolean shown) {
        drawer.setVisible(shown);
        drawer.setManaged(shown);
    }

    private void onKey(KeyEvent event) {
        if (SEARCH.match(event)) {
            top.focusSearch();
            event.consume();
        } else if (PAST.match(event)) {
            past.open();
            event.consume();
        } else if (PAUSE.match(event)) {
            past.pause();
            event.consume();
        } else if (event.getCode() == KeyCode.F1) {
            model.go(Page.HELP);
            event.consume();
        } else if (event.isShortcutDown() && event.getCode().isDigitKey()) {
            var digit = event.getCode().ordinal() - KeyCode.DIGIT0.ordinal();
            var number = digit == 0 ? 9 : digit - 1;
            if (number >= 0 && number < Page.WORK.size()) {
                model.go(Page.WORK.get(number));
                event.consume();
            }
        } else if (isClosedMenu(event)) {
            onEscape(event);
        }
    }

    /** A closed menu button takes Esc for itself although it has nothing left to close. */
    private static boolean isClosedMenu(KeyEvent event) {
        return event.getTarget() instanceof MenuButton menu && !menu.isShowing();
    }

    private void onEscape(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE && drawer.isVisible()) {
            closeDrawer();
            event.consume();
        } else if (event.getCode() == KeyCode.ESCAPE && model.areaProperty().get() != null) {
            model.areaProperty().set(null);
            event.consume();
        } else if (event.getCode() == KeyCode.ESCAPE && past.isUsed()) {
            past.escape();
            event.consume();
        }
    }
}
