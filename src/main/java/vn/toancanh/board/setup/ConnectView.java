package vn.toancanh.board.setup;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;
import vn.toancanh.base.text.Numbers;
import vn.toancanh.board.setup.ConnectViewModel.Persona;
import vn.toancanh.board.setup.ConnectViewModel.State;
import vn.toancanh.fx.FileChoice;
import vn.toancanh.fx.Texts;
import vn.toancanh.fx.Theme;
import vn.toancanh.fx.parts.StatusMark;
import vn.toancanh.indicator.Status;

/** First start: two cards, the demo and a real warehouse. */
public final class ConnectView extends StackPane {
    private final ConnectViewModel model;
    private final FileChoice files;
    private final Texts texts;
    private final Label answer = new Label();
    private final StatusMark mark = new StatusMark(Status.UNKNOWN);
    private final Label detail = new Label();
    private final ProgressBar progress = new ProgressBar();
    private final Button check = new Button();
    private final Button cancel = new Button();
    private final Button open = new Button();

    public ConnectView(ConnectViewModel model, FileChoice files, Texts texts) {
        this.model = model;
        this.files = files;
        this.texts = texts;
        getStyleClass().add("connect");
        getStylesheets().add(Theme.sheet("board/setup.css"));
        var title = label("board.connect.title", "connect-title");
        var about = label("board.connect.about", "text-body");
        var cards = new HBox(demo(), real());
        cards.getStyleClass().add("connect-cards");
        var all = new VBox(title, about, cards);
        all.getStyleClass().add("connect-all");
        all.setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        var scroll = new ScrollPane(new StackPane(all));
        scroll.setFitToWidth(true);
        scroll.setFitToHeight(true);
        getChildren().add(scroll);
        model.stateProperty().subscribe(this::show);
    }

    private Node demo() {
        var who = new ComboBox<Persona>();
        who.setId("connect-persona");
        who.getItems().setAll(model.personas());
        who.setConverter(names());
        who.valueProperty().bindBidirectional(model.personaProperty());
        who.setMaxWidth(Double.MAX_VALUE);
        var start = new Button(texts.get("board.connect.demo.start"));
        start.setId("connect-demo");
        start.getStyleClass().add("primary");
        start.setDefaultButton(false);
        start.setOnAction(_ -> model.startDemo());
        return card(
                label("board.connect.demo", "text-title"),
                label("board.connect.demo.about", "text-body"),
                named("board.connect.persona", who),
                start);
    }

    private Node real() {
        var url = new TextField();
        url.setId("connect-url");
        url.setPromptText(texts.get("board.connect.url.prompt"));
        url.textProperty().bindBidirectional(model.urlProperty());
        url.setOnAction(_ -> model.check());
        button(check, "check", model::check);
        button(cancel, "cancel", model::cancel);
        button(open, "open", model::open);
        open.getStyleClass().add("primary");
        var buttons = new HBox(check, cancel, open);
        buttons.getStyleClass().add("connect-buttons");
        answer.setId("connect-answer");
        answer.setWrapText(true);
        answer.setGraphic(mark);
        answer.getStyleClass().add("status-word");
        detail.setWrapText(true);
        detail.getStyleClass().add("text-note");
        progress.setMaxWidth(Double.MAX_VALUE);
        progress.setAccessibleText(texts.get("board.connect.trying"));
        return card(
                label("board.connect.real", "text-title"),
                label("board.connect.real.about", "text-body"),
                named("board.connect.url", url),
                tokenFile(),
                buttons,
                progress,
                answer,
                detail);
    }

    private Node tokenFile() {
        var chosen = new Label();
        chosen.setWrapText(true);
        chosen.textProperty()
                .bind(
                        model.tokenFileProperty()
                                .map(path -> path == null ? "" : path.toString())
                                .orElse(texts.get("board.connect.token.none")));
        var choose = new Button(texts.get("board.connect.token.choose"));
        choose.setId("connect-token");
        choose.setMinWidth(USE_PREF_SIZE);
        choose.setOnAction(_ ->
                files.open(texts.get("board.connect.token.choose"))
                        .ifPresent(model.tokenFileProperty()::set));
        var row = new FlowPane(chosen, choose);
        row.getStyleClass().add("connect-token");
        chosen.maxWidthProperty().bind(row.widthProperty());
        return named("board.connect.token", row);
    }

    private void show(State state) {
        var trying = state instanceof State.Trying;
        var found = state instanceof State.Tried(_, Connecting.Found.Warehouse _);
        showNode(progress, trying);
        showNode(cancel, trying);
        showNode(open, found);
        check.setDisable(trying);
        detail.setText("");
        switch (state) {
            case State.Untried() -> say(Status.UNKNOWN, "");
            case State.Unfit(var key) -> say(Status.WATCH, texts.get(key));
            case State.Trying() -> say(Status.UNKNOWN, texts.get("board.connect.trying"));
            case State.Tried(_, var answered) -> showFound(answered);
            case State.Refused(var sentence) -> say(Status.ACT, sentence);
        }
        showNode(answer, !answer.getText().isEmpty());
        showNode(detail, !detail.getText().isEmpty());
    }

    private void showFound(Connecting.Found found) {
        switch (found) {
            case Connecting.Found.Warehouse(
                            var title,
                            var person,
                            var simulated,
                            var areas,
                            var indicators) -> {
                say(Status.OK, texts.get("board.connect.found", title));
                var counts =
                        texts.get(
                                "board.connect.found.counts",
                                number(areas),
                                number(indicators),
                                person);
                detail.setText(
                        simulated
                                ? counts + " " + texts.get("board.connect.found.simulated")
                                : counts);
            }
            case Connecting.Found.Nothing(var code, var why) -> {
                say(Status.ACT, code.code() + " · " + texts.error(code));
                detail.setText(why);
            }
        }
    }

    private void say(Status status, String text) {
        mark.show(status);
        StatusMark.mark(answer, status);
        answer.setText(text);
    }

    private String number(long count) {
        return Numbers.format((double) count, 0, texts.locale());
    }

    private void button(Button button, String key, Runnable action) {
        button.setText(texts.get("board.connect." + key));
        button.setId("connect-" + key);
        button.setOnAction(_ -> action.run());
    }

    private Node named(String key, Node field) {
        var name = label(key, "text-small");
        name.setLabelFor(field);
        field.setAccessibleText(texts.get(key));
        var box = new VBox(name, field);
        box.getStyleClass().add("connect-field");
        return box;
    }

    private static VBox card(Node... nodes) {
        var card = new VBox(nodes);
        card.getStyleClass().addAll("card", "connect-card");
        return card;
    }

    private Label label(String key, String styleClass) {
        var label = new Label(texts.get(key));
        label.getStyleClass().add(styleClass);
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        return label;
    }

    private static void showNode(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }

    private StringConverter<Persona> names() {
        return new StringConverter<>() {
            @Override
            public String toString(@Nullable Persona persona) {
                return persona == null ? "" : persona.name();
            }

            @Override
            public Persona fromString(String name) {
                return model.personas().stream()
                        .filter(persona -> persona.name().equals(name))
                        .findFirst()
                        .orElseThrow();
            }
        };
    }
}
