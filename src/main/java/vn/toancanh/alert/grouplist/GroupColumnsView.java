package vn.toancanh.alert.grouplist;

import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import javafx.beans.property.SimpleObjectProperty;
import javafx.css.PseudoClass;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.control.TreeTableCell;
import javafx.scene.control.TreeTableColumn;
import javafx.scene.control.TreeTableRow;
import javafx.scene.control.TreeTableView;
import org.jspecify.annotations.Nullable;
import vn.toancanh.alert.Severity;
import vn.toancanh.alert.console.ConsoleViewModel;
import vn.toancanh.alert.console.SeverityMarkView;
import vn.toancanh.alert.grouping.Group;
import vn.toancanh.alert.grouping.GroupWords;
import vn.toancanh.alert.listing.AlertRow;
import vn.toancanh.alert.listing.RowWords;
import vn.toancanh.fx.Texts;

/** The columns of the list of groups. Where it is narrow those go that the detail says anyway. */
final class GroupColumnsView {
    private static final PseudoClass UNSEEN = PseudoClass.getPseudoClass("unseen");
    private static final PseudoClass MEMBER = PseudoClass.getPseudoClass("member");
    private static final double ROW_EM = 3;
    private static final double SCROLL_BAR = 18;
    private static final double LEAST_NAME_EM = 14;

    /** From which width of the table on a column is shown. */
    private static final Map<String, Double> NEEDS_EM =
            Map.of("first", 88.0, "newest", 66.0, "place", 56.0);

    private static final Map<String, Double> WIDTHS_EM =
            Map.of(
                    "severity", 10.5,
                    "size", 8.5,
                    "place", 11.5,
                    "since", 8.5,
                    "newest", 8.5,
                    "first", 21.0,
                    "standing", 15.0);

    private final ConsoleViewModel model;
    private final RowWords rows;
    private final GroupWords groups;
    private final Texts texts;

    GroupColumnsView(ConsoleViewModel model, RowWords rows, GroupWords groups, Texts texts) {
        this.model = model;
        this.rows = rows;
        this.groups = groups;
        this.texts = texts;
    }

    private Instant now() {
        return Objects.requireNonNull(model.nowProperty().get());
    }

    void put(TreeTableView<GroupLine> table) {
        table.setAccessibleText(texts.get("alert.group.list"));
        table.setColumnResizePolicy(TreeTableView.CONSTRAINED_RESIZE_POLICY_SUBSEQUENT_COLUMNS);
        table.setSortPolicy(_ -> true);
        table.setRowFactory(_ -> new Row());
        addSeverity(table);
        addName(table);
        text(table, "size", groups::size, row -> row.words().found().value());
        text(table, "place", groups::place, row -> row.words().place());
        text(table, "since", group -> groups.since(group, now()), row -> rows.age(row, now()));
        text(table, "newest", group -> groups.newest(group, now()), _ -> "");
        text(table, "first", groups::first, _ -> "");
        text(
                table,
                "standing",
                group -> groups.standing(group, now()),
                row -> rows.standing(row, now()));
        table.widthProperty().subscribe(_ -> fit(table));
        table.fixedCellSizeProperty().subscribe(_ -> fit(table));
    }

    /** The name gets what the others leave. */
    private static void fit(TreeTableView<GroupLine> table) {
        var em = table.getFixedCellSize() / ROW_EM;
        if (em <= 0 || table.getWidth() <= 0) {
            return;
        }
        var whole = (table.getWidth() - SCROLL_BAR) / em;
        var left = whole;
        for (var column : table.getColumns()) {
            column.setVisible(whole >= NEEDS_EM.getOrDefault(column.getId(), 0.0));
            left -= column.isVisible() ? WIDTHS_EM.getOrDefault(column.getId(), 0.0) : 0;
        }
        for (var column : table.getVisibleLeafColumns()) {
            column.setPrefWidth(
                    em * WIDTHS_EM.getOrDefault(column.getId(), Math.max(LEAST_NAME_EM, left)));
        }
    }

    private void addSeverity(TreeTableView<GroupLine> table) {
        var column = column(table, "severity");
        table.setTreeColumn(column);
        column.setCellFactory(_ ->
                new TreeTableCell<>() {
                    @Override
                    protected void updateItem(@Nullable GroupLine line, boolean empty) {
                        super.updateItem(line, empty);
                        var severity =
                                switch (empty ? null : line) {
                                    case null -> null;
                                    case GroupLine.Whole(var group) -> group.severity();
                                    case GroupLine.Member(var row, _) -> row.severity();
                                };
                        SeverityMarkView.put(this, severity, word(severity));
                    }
                });
    }

    private String word(@Nullable Severity severity) {
        return severity == null ? "" : texts.get("alert.severity." + severity.name());
    }

    /** A member that was the first sign says so. */
    private void addName(TreeTableView<GroupLine> table) {
        var column = column(table, "name");
        column.setCellFactory(_ ->
                new TreeTableCell<>() {
                    private final Label first = new Label(texts.get("alert.group.first"));

                    {
                        first.getStyleClass().add("alert-first");
                        first.setMinWidth(Label.USE_PREF_SIZE);
                        setWrapText(true);
                        setContentDisplay(ContentDisplay.RIGHT);
                    }

                    @Override
                    protected void updateItem(@Nullable GroupLine line, boolean empty) {
                        super.updateItem(line, empty);
                        var shown = empty ? null : line;
                        setText(shown == null ? "" : name(shown));
                        setGraphic(isFirst(shown) ? first : null);
                    }
                });
    }

    private static boolean isFirst(@Nullable GroupLine line) {
        return line instanceof GroupLine.Member(_, var first) && first;
    }

    private String name(GroupLine line) {
        return switch (line) {
            case GroupLine.Whole(var group) -> groups.cause(group);
            case GroupLine.Member(var row, _) -> row.words().name();
        };
    }

    private void text(
            TreeTableView<GroupLine> table,
            String id,
            Function<Group, String> whole,
            Function<AlertRow, String> member) {
        column(table, id)
                .setCellFactory(_ ->
                        new TreeTableCell<>() {
                            private final Tooltip all = new Tooltip();

                            {
                                setWrapText(true);
                            }

                            @Override
                            protected void updateItem(@Nullable GroupLine line, boolean empty) {
                                super.updateItem(line, empty);
                                var shown = empty ? null : line;
                                setText(
                                        switch (shown) {
                                            case null -> "";
                                            case GroupLine.Whole(var group) -> whole.apply(group);
                                            case GroupLine.Member(var row, _) -> member.apply(row);
                                        });
                                all.setText(getText());
                                setTooltip(getText().isEmpty() ? null : all);
                            }
                        });
    }

    private TreeTableColumn<GroupLine, GroupLine> column(
            TreeTableView<GroupLine> table, String id) {
        var column = new TreeTableColumn<GroupLine, GroupLine>(texts.get("alert.group." + id));
        column.setCellValueFactory(line -> new SimpleObjectProperty<>(line.getValue().getValue()));
        column.setId(id);
        column.getStyleClass().add("column-" + id);
        column.setSortable(false);
        column.setReorderable(false);
        table.getColumns().add(column);
        return column;
    }

    /** Brighter while nobody has seen it. */
    private final class Row extends TreeTableRow<GroupLine> {
        @Override
        protected void updateItem(@Nullable GroupLine line, boolean empty) {
            super.updateItem(line, empty);
            var shown = empty ? null : line;
            pseudoClassStateChanged(UNSEEN, shown != null && shown.isUnseen());
            pseudoClassStateChanged(MEMBER, shown instanceof GroupLine.Member);
            setAccessibleText(
                    switch (shown) {
                        case null -> null;
                        case GroupLine.Whole(var group) -> groups.spoken(group, now());
                        case GroupLine.Member(var row, _) -> rows.spoken(row, now());
                    });
        }
    }
}
