package vn.toancanh.proposal.page;

import java.util.EnumMap;
import java.util.Map;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import vn.toancanh.fx.Texts;
import vn.toancanh.fx.Theme;
import vn.toancanh.proposal.page.ProposalsViewModel.Tab;

/** Proposals: a list at the left, the chosen one at the right. Everything by keyboard too. */
public final class ProposalsView extends BorderPane {
    private final ProposalsViewModel model;
    private final Texts texts;
    private final Map<Tab, ToggleButton> tabs = new EnumMap<>(Tab.class);
    private final ListView<Entry> list;
    private final Label empty = new Label();

    /**
     * @param trial shows what a definition would change, below the chosen proposal
     */
    public ProposalsView(ProposalsViewModel model, Node trial, Texts texts) {
        this.model = model;
        this.texts = texts;
        getStyleClass().add("proposals");
        getStylesheets().add(Theme.sheet("proposal/proposal.css"));
        list = new ListView<>(model.entries());
        list.setId("proposal-list");
        list.setCellFactory(_ -> new EntryCell());
        list.setAccessibleText(texts.get("proposal.page.list"));
        empty.setWrapText(true);
        empty.getStyleClass().add("text-body");
        list.setPlaceholder(empty);
        list.getSelectionModel()
                .selectedItemProperty()
                .subscribe(entry -> {
                    if (entry != null) {
                        model.choose(entry);
                    }
                });
        var left = new VBox(tabs(), list);
        left.getStyleClass().add("proposal-side");
        VBox.setVgrow(list, Priority.ALWAYS);
        setLeft(left);
        setCenter(new ProposalDetailView(model, trial, texts));
        model.entries().subscribe(this::mark);
        model.tabProperty().subscribe(this::mark);
        model.chosenProperty().subscribe(this::select);
        mark();
    }

    private Node tabs() {
        var group = new ToggleGroup();
        var row = new HBox();
        row.getStyleClass().add("proposal-tabs");
        for (var tab : Tab.values()) {
            var button = new ToggleButton();
            button.setId("proposal-tab-" + tab.name());
            button.setToggleGroup(group);
            button.setMinWidth(Region.USE_PREF_SIZE);
            button.setOnAction(_ -> {
                button.setSelected(true);
                model.tabProperty().set(tab);
            });
            tabs.put(tab, button);
            row.getChildren().add(button);
        }
        return row;
    }

    private void mark() {
        tabs.forEach((tab, button) -> {
            button.setSelected(model.tabProperty().get() == tab);
            var name = texts.get("proposal.page.tab." + tab.name());
            button.setText(name + " (" + model.count(tab) + ")");
        });
        empty.setText(texts.get("proposal.page.empty." + model.tabProperty().get().name()));
    }

    private void select(@Nullable Entry entry) {
        var selection = list.getSelectionModel();
        if (entry == null) {
            selection.clearSelection();
        } else if (!entry.equals(selection.getSelectedItem())) {
            var at = model.entries().indexOf(entry);
            if (at >= 0) {
                selection.select(at);
            }
        }
    }

    /** Kind, subject, state and age of one proposal. */
    private final class EntryCell extends ListCell<Entry> {
        private static final PseudoClass OPEN = PseudoClass.getPseudoClass("open");
        private final Label kind = label("text-note");
        private final Label title = label("text-strong");
        private final Label place = label("text-small");
        private final Label state = label("proposal-state");
        private final Label when = label("text-note");
        private final VBox box;

        EntryCell() {
            var space = new Region();
            HBox.setHgrow(space, Priority.ALWAYS);
            state.setMinWidth(Region.USE_PREF_SIZE);
            var top = new HBox(kind, space, state);
            var gap = new Region();
            HBox.setHgrow(gap, Priority.ALWAYS);
            when.setMinWidth(Region.USE_PREF_SIZE);
            box = new VBox(top, title, new HBox(place, gap, when));
            box.getStyleClass().add("proposal-cell");
            box.setMinWidth(0);
            box.setPrefWidth(1);
            setGraphic(new StackPane());
        }

        @Override
        protected void updateItem(@Nullable Entry entry, boolean none) {
            super.updateItem(entry, none);
            if (none || entry == null) {
                setGraphic(null);
                setAccessibleText(null);
                return;
            }
            kind.setText(texts.get("proposal.kind." + entry.kind().name()));
            title.setText(entry.title());
            place.setText(entry.place().isEmpty() ? entry.author() : entry.place());
            state.setText(ProposalDetailView.state(entry, texts));
            state.pseudoClassStateChanged(OPEN, entry.state().waits());
            when.setText(entry.moved());
            setGraphic(box);
            setAccessibleText(
                    String.join(
                            ", ",
                            kind.getText(),
                            entry.title(),
                            entry.place(),
                            state.getText(),
                            entry.moved()));
        }
    }

    private static Label label(String styleClass) {
        var label = new Label();
        label.getStyleClass().add(styleClass);
        return label;
    }
}
