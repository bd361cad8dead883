package vn.toancanh.map.panel;

import java.util.List;
import java.util.Locale;
import javafx.animation.PauseTransition;
import javafx.beans.property.ObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.util.Duration;
import javafx.util.StringConverter;
import org.controlsfx.control.SearchableComboBox;
import org.jspecify.annotations.Nullable;
import vn.toancanh.fx.Texts;
import vn.toancanh.fx.Theme;
import vn.toancanh.map.panel.ShadeBarViewModel.Classes;
import vn.toancanh.map.panel.ShadeBarViewModel.Option;

/** One line over the map: which indicator, beside which other one, in which classes. */
public final class ShadeBarView extends FlowPane {
    private static final double INDICATOR_EM = 19;
    private static final double CLASSES_EM = 12;
    private static final double GAP_EM = 0.6;
    private static final Duration TYPING = Duration.millis(500);

    private final Texts texts;
    private final ToggleButton layers = new ToggleButton();

    public ShadeBarView(ShadeBarViewModel model, Texts texts, double em) {
        this.texts = texts;
        getStyleClass().add("shade-bar");
        getStylesheets().add(Theme.sheet("map/map.css"));
        setHgap(GAP_EM * 2 * em);
        setVgap(GAP_EM * em);
        var first = indicators(model.indicators(), model.firstProperty(), "map.bar.first");
        var second = indicators(model.indicators(), model.secondProperty(), "map.bar.second");
        first.setPrefWidth(INDICATOR_EM * em);
        second.setPrefWidth(INDICATOR_EM * em);
        var alone = new Button("✕");
        alone.setTooltip(new Tooltip(texts.get("map.bar.alone")));
        alone.setAccessibleText(texts.get("map.bar.alone"));
        alone.setOnAction(_ -> model.secondProperty().set(null));
        alone.disableProperty().bind(model.secondProperty().isNull());
        var apart = new CheckBox(texts.get("map.bar.apart"));
        apart.selectedProperty().bindBidirectional(model.apartProperty());
        apart.disableProperty().bind(model.secondProperty().isNull());
        apart.setMinWidth(Control.USE_PREF_SIZE);
        var classes = classes(model);
        classes.setPrefWidth(CLASSES_EM * em);
        // Two indicators in one map have three classes each, whatever is chosen for one.
        classes.disableProperty()
                .bind(model.secondProperty().isNotNull().and(model.apartProperty().not()));
        layers.setText(texts.get("map.layers"));
        getChildren()
                .addAll(
                        group("map.bar.first", em, first),
                        group("map.bar.second", em, second, alone, apart),
                        group("map.bar.classes", em, classes),
                        limits(model, em),
                        layers);
    }

    /** On while the layers are to be seen. */
    public ToggleButton layers() {
        return layers;
    }

    private HBox group(String key, double em, Control... controls) {
        var name = new Label(texts.get(key));
        name.getStyleClass().add("text-small");
        name.setMinHeight(Control.USE_PREF_SIZE);
        name.setLabelFor(controls[0]);
        var group = new HBox(name);
        group.getStyleClass().add("shade-bar-group");
        group.setSpacing(GAP_EM * em);
        group.getChildren().addAll(List.of(controls));
        return group;
    }

    private ComboBox<Option> indicators(
            List<Option> options, ObjectProperty<@Nullable Option> chosen, String key) {
        var box = new SearchableComboBox<Option>();
        box.getItems().setAll(options);
        box.valueProperty().bindBidirectional(chosen);
        box.setPromptText(texts.get(key + ".prompt"));
        box.setAccessibleText(texts.get(key));
        return box;
    }

    private ComboBox<Classes> classes(ShadeBarViewModel model) {
        var box = new ComboBox<Classes>();
        box.getItems().setAll(Classes.values());
        box.valueProperty().bindBidirectional(model.classesProperty());
        box.setAccessibleText(texts.get("map.bar.classes"));
        box.setConverter(
                new StringConverter<>() {
                    @Override
                    public String toString(@Nullable Classes classes) {
                        return classes == null ? "" : word(classes);
                    }

                    @Override
                    public Classes fromString(String text) {
                        throw new UnsupportedOperationException("nothing is typed here");
                    }
                });
        return box;
    }

    /** Only while limits are typed; says at once what is wrong with them. */
    private Node limits(ShadeBarViewModel model, double em) {
        var field = new TextField();
        field.setId("map-limits");
        field.setPrefWidth(CLASSES_EM * em);
        field.textProperty().bindBidirectional(model.limitsProperty());
        field.setPromptText(texts.get("map.bar.limits.prompt"));
        field.setAccessibleText(texts.get("map.bar.limits.spoken"));
        var pause = new PauseTransition(TYPING);
        pause.setOnFinished(_ -> model.commit());
        field.textProperty().addListener((_, _, _) -> pause.playFromStart());
        field.setOnAction(_ -> model.commit());
        var problem = new Label();
        problem.setId("map-limits-problem");
        problem.getStyleClass().addAll("text-small", "layer-problem");
        problem.setMinHeight(Control.USE_PREF_SIZE);
        model.problemProperty()
                .subscribe(bad ->
                        problem.setText(
                                bad == null
                                        ? ""
                                        : texts.get(bad.textKey(), bad.about().toArray())));
        field.accessibleHelpProperty().bind(problem.textProperty());
        var box = new HBox(field, problem);
        box.getStyleClass().add("shade-bar-group");
        box.setSpacing(GAP_EM * em);
        var oneAMap = model.secondProperty().isNull().or(model.apartProperty());
        box.visibleProperty().bind(model.classesProperty().isEqualTo(Classes.MANUAL).and(oneAMap));
        box.managedProperty().bind(box.visibleProperty());
        return box;
    }

    private String word(Classes classes) {
        return texts.get("map.bar.classes." + classes.name().toLowerCase(Locale.ROOT));
    }
}
