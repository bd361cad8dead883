package vn.toancanh.map.panel;

import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import vn.toancanh.map.point.LayerLegend;

/** The layers over the units, the uppermost first. JavaFX thread only. */
public final class LayerPanelViewModel {
    private final ObservableList<Layer> layers = FXCollections.observableArrayList();
    private final ObjectProperty<@Nullable Runnable> onReset =
            new SimpleObjectProperty<>(this, "onReset");
    private final StringProperty problem = new SimpleStringProperty(this, "problem", "");

    /** One layer and what a person does with it. */
    public static final class Layer {
        private final String id;
        private final String title;
        private final String about;
        private final boolean filtered;
        private final BooleanProperty shown = new SimpleBooleanProperty(this, "shown");
        private final DoubleProperty opacity = new SimpleDoubleProperty(this, "opacity", 1);
        private final StringProperty filter = new SimpleStringProperty(this, "filter", "");
        private final StringProperty filterProblem =
                new SimpleStringProperty(this, "filterProblem", "");
        private final StringProperty state = new SimpleStringProperty(this, "state", "");
        private final ObjectProperty<@Nullable LayerLegend> legend =
                new SimpleObjectProperty<>(this, "legend");

        /**
         * @param about who made it and under which licence
         * @param filtered whether its features can be filtered
         */
        public Layer(String id, String title, String about, boolean filtered) {
            this.id = id;
            this.title = title;
            this.about = about;
            this.filtered = filtered;
        }

        public String id() {
            return id;
        }

        public String title() {
            return title;
        }

        public String about() {
            return about;
        }

        public boolean isFiltered() {
            return filtered;
        }

        public BooleanProperty shownProperty() {
            return shown;
        }

        public DoubleProperty opacityProperty() {
            return opacity;
        }

        /** As it is typed; blank for all features. */
        public StringProperty filterProperty() {
            return filter;
        }

        /** What is wrong with the filter; blank when nothing is. */
        public StringProperty filterProblemProperty() {
            return filterProblem;
        }

        /** What its marks mean; null while there is nothing to explain. */
        public ObjectProperty<@Nullable LayerLegend> legendProperty() {
            return legend;
        }

        /** Age, origin or what went wrong, in words. */
        public StringProperty stateProperty() {
            return state;
        }
    }

    public ObservableList<Layer> layers() {
        return layers;
    }

    /** Definitions that could not be used, in words; blank when all could. */
    public StringProperty problemProperty() {
        return problem;
    }

    /** Gives layers back as they were delivered; null where nothing is remembered. */
    public ObjectProperty<@Nullable Runnable> onResetProperty() {
        return onReset;
    }

    public void fill(List<Layer> all) {
        layers.setAll(all);
    }

    /** Moves a layer up by one, or down by −1; at the end nothing happens. */
    public void raise(Layer layer, int by) {
        int from = layers.indexOf(layer);
        int to = from - by;
        if (from >= 0 && to >= 0 && to < layers.size()) {
            layers.remove(from);
            layers.add(to, layer);
        }
    }
}
