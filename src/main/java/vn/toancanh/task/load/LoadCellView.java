package vn.toancanh.task.load;

import javafx.scene.control.TableCell;
import org.jspecify.annotations.Nullable;
import vn.toancanh.base.text.Numbers;
import vn.toancanh.fx.Texts;

/** A number of a load; nought is quiet. */
final class LoadCellView<T> extends TableCell<Load, T> {
    private final String id;
    private final Texts texts;

    LoadCellView(String id, Texts texts) {
        this.id = id;
        this.texts = texts;
    }

    @Override
    protected void updateItem(@Nullable T value, boolean empty) {
        super.updateItem(value, empty);
        setText(empty || value == null ? "" : words(value));
    }

    private String words(T value) {
        return switch (value) {
            case Long days -> days == 0 ? "" : texts.get("task.load.days", days);
            case Double share ->
                    texts.get("task.load.share", Numbers.format(share * 100, 0, texts.locale()));
            case Integer count -> count == 0 && !"owed".equals(id) ? "" : count.toString();
            default -> value.toString();
        };
    }
}
