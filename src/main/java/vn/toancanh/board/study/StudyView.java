package vn.toancanh.board.study;

import java.util.List;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import vn.toancanh.fx.Texts;
import vn.toancanh.fx.Theme;

/**
 * The page of the analyst: its tabs under the unit and the moment they all speak of, and a quiet
 * line that says when an answer is being computed or could not be; the answer before stays in view
 * meanwhile.
 */
public final class StudyView extends BorderPane {
    private final TabPane tabs = new TabPane();
    private final List<Study> studies;
    private final Texts texts;
    private final Label working = new Label();

    /**
     * One way to look at the numbers.
     *
     * @param id also the end of the key of its name
     */
    public record Study(String id, Node node, StudyViewModel<?, ?> model) {}

    /**
     * @param about unit and moment in words
     */
    public StudyView(List<Study> studies, ReadOnlyStringProperty about, Texts texts) {
        this.studies = List.copyOf(studies);
        this.texts = texts;
        getStyleClass().add("study-page");
        getStylesheets().add(Theme.sheet("board/study.css"));
        for (var study : studies) {
            var tab = new Tab(texts.get("board.study.tab." + study.id()), study.node());
            tab.setId("study-tab-" + study.id());
            tabs.getTabs().add(tab);
            study.model().busyProperty().subscribe(this::tell);
            study.model().failedProperty().subscribe(this::tell);
        }
        tabs.setId("study-tabs");
        tabs.setTabClosingPolicy(TabPane.TabClosingPolicy.UNAVAILABLE);
        tabs.getSelectionModel().selectedIndexProperty().subscribe(this::tell);
        setTop(head(about));
        setCenter(tabs);
        tell();
    }

    private HBox head(ReadOnlyStringProperty about) {
        var title = new Label(texts.get("board.page.analysis"));
        title.getStyleClass().add("text-headline");
        title.setMinWidth(Region.USE_PREF_SIZE);
        var said = new Label();
        said.textProperty().bind(about);
        said.getStyleClass().add("text-small");
        said.setId("study-about");
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        working.getStyleClass().add("text-small");
        working.setId("study-working");
        var head = new HBox(title, said, space, working);
        head.getStyleClass().add("study-head");
        return head;
    }

    private void tell() {
        var model = studies.get(Math.max(0, selected())).model();
        var busy = model.busyProperty().get() ? texts.get("board.study.working") : "";
        working.setText(model.failedProperty().get() ? texts.get("board.study.failed") : busy);
    }

    public int selected() {
        return tabs.getSelectionModel().getSelectedIndex();
    }

    public void select(int tab) {
        tabs.getSelectionModel().select(tab);
    }

    /** Runs whenever another tab comes into view. */
    public void onSelect(Runnable changed) {
        tabs.getSelectionModel().selectedIndexProperty().subscribe(_ -> changed.run());
    }
}
