package vn.toancanh.task.form;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import vn.toancanh.fx.Texts;

/** What was begun before and neither issued nor given up: to be gone on with, or to be dropped. */
final class OffersView extends VBox {
    /** More would push the form away; the next comes when one is dropped. */
    private static final int MOST = 3;

    private final Texts texts;
    private final List<DirectiveFormView.Offer> offers = new ArrayList<>();

    OffersView(Texts texts) {
        this.texts = texts;
        setId("directive-offers");
        getStyleClass().add("task-offers");
        show(List.of());
    }

    void show(List<DirectiveFormView.Offer> offered) {
        offers.clear();
        offers.addAll(offered);
        refresh();
    }

    private void refresh() {
        setVisible(!offers.isEmpty());
        setManaged(!offers.isEmpty());
        getChildren().setAll(offers.stream().limit(MOST).map(this::row).toList());
        if (offers.size() > MOST) {
            getChildren().add(said(texts.get("task.form.offer.more", offers.size() - MOST)));
        }
    }

    private Node row(DirectiveFormView.Offer offer) {
        var open = new Button(texts.get("task.form.offer.open"));
        open.setId("directive-offer-open");
        open.setOnAction(_ -> offer.open().run());
        var drop = new Button(texts.get("task.form.offer.drop"));
        drop.setId("directive-offer-drop");
        drop.setOnAction(_ -> {
            offer.drop().run();
            offers.remove(offer);
            refresh();
        });
        var hands = new FlowPane(open, drop);
        hands.getStyleClass().add("task-choice");
        var row = new VBox(said(offer.words()), hands);
        row.getStyleClass().add("task-offer");
        return row;
    }

    private static Label said(String words) {
        var label = new Label(words);
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        return label;
    }
}
