package vn.toancanh.task.console;

import java.util.List;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;
import vn.toancanh.fx.Texts;
import vn.toancanh.task.listing.TaskRow;
import vn.toancanh.task.load.LoadsView;

/** Directives by unit and by leader; opening one lists what is its. */
final class TaskLoadsView extends StackPane implements Shown {
    private final TaskListViewModel model;
    private final LoadsView loads;

    TaskLoadsView(TaskListViewModel model, Texts texts) {
        this.model = model;
        loads = new LoadsView(this::open, texts);
        getChildren().add(loads);
    }

    private void open(String name) {
        model.formProperty().set(TaskListViewModel.Form.TABLE);
        model.filter(model.filterProperty().get().with(name));
    }

    /** Late and done are columns here, so that no standing is left out. */
    @Override
    public void show(List<TaskRow> rows) {
        loads.show(model.whole());
    }

    @Override
    public void choose(@Nullable TaskRow row) {
        // A unit is chosen here and no directive.
    }
}
