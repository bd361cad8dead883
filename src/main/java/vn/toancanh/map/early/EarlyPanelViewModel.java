package vn.toancanh.map.early;

import java.util.List;
import java.util.function.Consumer;
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

/** The layers of early warning and the list of warnings. JavaFX thread only. */
public final class EarlyPanelViewModel {
    private final List<Layer> layers;
    private final Warnings warnings = new Warnings();

    /** One layer and what became of it. */
    public static final class Layer {
        private final String id;
        private final BooleanProperty shown = new SimpleBooleanProperty(this, "shown");
        private final StringProperty state = new SimpleStringProperty(this, "state", "");
        private final DoubleProperty progress = new SimpleDoubleProperty(this, "progress", -1);
        private final ObjectProperty<@Nullable LayerLegend> legend =
                new SimpleObjectProperty<>(this, "legend");
        private final ObjectProperty<Runnable> onCancel =
                new SimpleObjectProperty<>(this, "onCancel", () -> {});

        /**
         * @param id its title is the text {@code map.early.ID}, what it is {@code
         *     map.early.ID.about}
         */
        public Layer(String id) {
            this.id = id;
        }

        public String id() {
            return id;
        }

        public BooleanProperty shownProperty() {
            return shown;
        }

        /** What there is to know of it, or why there is nothing; blank for nothing. */
        public StringProperty stateProperty() {
            return state;
        }

        /** 0 to 1 while it is computed and can be stopped, else negative. */
        public DoubleProperty progressProperty() {
            return progress;
        }

        /** What its marks mean; null while there is nothing to explain. */
        public ObjectProperty<@Nullable LayerLegend> legendProperty() {
            return legend;
        }

        /** Stops what {@link #progressProperty} tells of. */
        public ObjectProperty<Runnable> onCancelProperty() {
            return onCancel;
        }
    }

    /**
     * One warning of the list.
     *
     * @param rgb the colour of its level, eight bits each
     * @param level its level in words, and whether it is real
     * @param when from when to when it holds, and what has become of it
     * @param details line by line
     * @param over no more in force, or never real
     */
    public record Warning(
            String id,
            int rgb,
            String level,
            String headline,
            String when,
            List<String> details,
            boolean over) {
        public Warning {
            details = List.copyOf(details);
        }
    }

    /** The list of warnings and what a person does with it. */
    public static final class Warnings {
        private final ObservableList<Warning> list = FXCollections.observableArrayList();
        private final BooleanProperty past = new SimpleBooleanProperty(this, "past");
        private final BooleanProperty unreal = new SimpleBooleanProperty(this, "unreal");
        private final StringProperty told = new SimpleStringProperty(this, "told", "");
        private final ObjectProperty<Runnable> onOpenFile =
                new SimpleObjectProperty<>(this, "onOpenFile", () -> {});
        private final ObjectProperty<Consumer<Warning>> onGo =
                new SimpleObjectProperty<>(this, "onGo", _ -> {});

        /** Those in force first. */
        public ObservableList<Warning> list() {
            return list;
        }

        /** Whether those that are over are listed too; the map never shows them. */
        public BooleanProperty pastProperty() {
            return past;
        }

        /** Whether exercises, tests, system messages and drafts are shown, and marked so. */
        public BooleanProperty unrealProperty() {
            return unreal;
        }

        /** What became of the last file, in words. */
        public StringProperty toldProperty() {
            return told;
        }

        /** Takes messages from a file. */
        public ObjectProperty<Runnable> onOpenFileProperty() {
            return onOpenFile;
        }

        /** Brings the map to the area of a warning. */
        public ObjectProperty<Consumer<Warning>> onGoProperty() {
            return onGo;
        }
    }

    /**
     * @param layers the last one is that of the warnings, whose list is seen with it
     */
    public EarlyPanelViewModel(List<Layer> layers) {
        this.layers = List.copyOf(layers);
    }

    public List<Layer> layers() {
        return layers;
    }

    public Warnings warnings() {
        return warnings;
    }
}
