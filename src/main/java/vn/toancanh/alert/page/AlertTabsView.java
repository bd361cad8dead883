package vn.toancanh.alert.page;

import javafx.scene.Node;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import vn.toancanh.alert.console.SeverityMarkView;
import vn.toancanh.fx.Texts;

/** The page of alerts: the list first, and beside it what is looked at less often. */
public final class AlertTabsView extends TabPane {
    private final Tab list;

    public AlertTabsView(AlertPageView page, Texts texts) {
        getStyleClass().add("alert-tabs");
        getStylesheets().add(SeverityMarkView.sheet());
        setTabClosingPolicy(TabClosingPolicy.UNAVAILABLE);
        setAccessibleText(texts.get("alert.page.name"));
        list = new Tab(texts.get("alert.page.list"), page);
        list.setId("alert-tab-list");
        getTabs().add(list);
    }

    public void add(String id, String title, Node content) {
        add(id, title, content, () -> {});
    }

    /**
     * @param opened runs whenever somebody looks at it
     */
    public void add(String id, String title, Node content, Runnable opened) {
        var tab = new Tab(title, content);
        tab.setId("alert-tab-" + id);
        tab.selectedProperty()
                .addListener((_, _, selected) -> {
                    if (selected) {
                        opened.run();
                    }
                });
        getTabs().add(tab);
    }

    public void showList() {
        getSelectionModel().select(list);
    }

    /** Shows the tab of this id; for a picture. */
    public void show(String id) {
        getTabs().stream()
                .filter(tab -> ("alert-tab-" + id).equals(tab.getId()))
                .forEach(getSelectionModel()::select);
    }
}
