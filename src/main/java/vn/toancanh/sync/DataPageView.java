package vn.toancanh.sync;

import java.time.Instant;
import java.util.Locale;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import vn.toancanh.base.text.Age;
import vn.toancanh.base.text.Numbers;
import vn.toancanh.fx.FileChoice;
import vn.toancanh.fx.Icon;
import vn.toancanh.fx.Texts;
import vn.toancanh.fx.Theme;
import vn.toancanh.fx.Times;
import vn.toancanh.indicator.DataSource;
import vn.toancanh.indicator.Status;

/**
 * Every feed and source with its last good answer, and every row that was rejected, with the
 * reason. Says plainly what is not kept on this computer.
 */
public final class DataPageView extends BorderPane {
    private static final double ICON_PX = 16;
    private static final double UPPER_SHARE = 0.52;

    /** Sources have the longer names. */
    private static final double FEEDS_SHARE = 0.44;

    /** Where both tables stand side by side, in sizes of the text. */
    private static final double BESIDE_EM = 70;

    private static final double STACKED_EM = 26;

    private final DataPageViewModel model;
    private final Texts texts;
    private final RowsView<FeedState> feeds;
    private final RowsView<DataSource> sources;
    private final RejectionsView rejections;
    private final Label clock = new Label();
    private final Label note = new Label();
    private Instant now = Instant.EPOCH;

    public DataPageView(DataPageViewModel model, FileChoice files, Texts texts) {
        this.model = model;
        this.texts = texts;
        getStyleClass().add("data-page");
        getStylesheets().add(Theme.sheet("sync/data.css"));
        feeds = new RowsView<>(texts.get("sync.feeds"), texts.get("sync.feeds.none"));
        sources = new RowsView<>(texts.get("sync.sources"), texts.get("sync.sources.none"));
        rejections = new RejectionsView(model, files, texts);
        addFeedColumns();
        addSourceColumns();
        var upper = new SplitPane(panel("sync.feeds", feeds), panel("sync.sources", sources));
        upper.setDividerPositions(FEEDS_SHARE);
        var both = new VBox(upper, rejections);
        both.getStyleClass().add("data-body");
        VBox.setVgrow(upper, Priority.ALWAYS);
        VBox.setVgrow(rejections, Priority.ALWAYS);
        upper.prefHeightProperty().bind(both.heightProperty().multiply(UPPER_SHARE));
        setTop(head());
        var scroll = new ScrollPane(both);
        scroll.setFitToWidth(true);
        scroll.setFitToHeight(true);
        setCenter(scroll);
        widthProperty().subscribe(_ -> arrange(upper));
        note.fontProperty().subscribe(_ -> arrange(upper));
        model.contentProperty().subscribe(this::show);
    }

    /** With large text one table stands above the other, and the page scrolls. */
    private void arrange(SplitPane upper) {
        var em = note.getFont().getSize();
        var beside = getWidth() >= BESIDE_EM * em;
        upper.setOrientation(beside ? Orientation.HORIZONTAL : Orientation.VERTICAL);
        upper.setMinHeight(beside ? USE_COMPUTED_SIZE : STACKED_EM * em);
    }

    private Node head() {
        var title = new Label(texts.get("sync.title"));
        title.getStyleClass().add("text-headline");
        var reload = new Button(texts.get("sync.reload"));
        reload.setId("data-reload");
        reload.setGraphic(Icon.RELOAD.node(ICON_PX));
        reload.setOnAction(_ -> model.reload());
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        var line = new HBox(title, space, reload);
        line.getStyleClass().add("data-head");
        clock.getStyleClass().add("data-warning");
        clock.setWrapText(true);
        note.setText(texts.get("sync.notKept"));
        note.getStyleClass().add("text-body");
        note.setWrapText(true);
        note.setMinHeight(Region.USE_PREF_SIZE);
        var head = new VBox(line, clock, note);
        head.getStyleClass().add("data-top");
        return head;
    }

    private Node panel(String key, Node table) {
        var title = new Label(texts.get(key));
        title.getStyleClass().add("text-lead");
        VBox.setVgrow(table, Priority.ALWAYS);
        var box = new VBox(title, table);
        box.getStyleClass().addAll("card", "data-panel");
        return box;
    }

    private void addFeedColumns() {
        feeds.column(texts.get("sync.feed"), 11, this::feedName);
        feeds.statusColumn(
                texts.get("sync.state"),
                9,
                feed -> feed.error() == null ? Status.OK : Status.WATCH,
                this::feedState);
        feeds.column(texts.get("sync.lastGood"), 8, feed -> age(feed.lastGood()));
        feeds.figureColumn(texts.get("sync.rows"), 6, feed -> number(feed.rows()));
        feeds.figureColumn(texts.get("sync.rejected"), 6.5, feed -> number(feed.rejected()));
    }

    private String feedName(FeedState feed) {
        return texts.get("sync.resource." + feed.resource().name().toLowerCase(Locale.ROOT));
    }

    private String feedState(FeedState feed) {
        var error = feed.error();
        if (error != null) {
            return error.code() + " · " + texts.error(error);
        }
        return texts.get(feed.lastGood() == null ? "sync.state.never" : "sync.state.good");
    }

    private void addSourceColumns() {
        sources.column(texts.get("sync.source"), 14, s -> s.name().in(texts.locale()));
        sources.statusColumn(
                texts.get("sync.state"),
                9,
                DataPageView::status,
                s -> texts.get("sync.health." + s.health().state().name()));
        sources.column(texts.get("sync.received"), 8, s -> age(s.health().lastReceived()));
        sources.column(texts.get("sync.calendar"), 8, this::calendar);
        sources.column(texts.get("sync.officer"), 10, DataSource::officer);
    }

    private String calendar(DataSource source) {
        return texts.get("sync.frequency." + source.calendar().frequency().name());
    }

    private static Status status(DataSource source) {
        return switch (source.health().state()) {
            case UP -> Status.OK;
            case LATE -> Status.WATCH;
            case DOWN -> Status.ACT;
        };
    }

    private void show(DataPageViewModel.@Nullable Content content) {
        if (content == null) {
            return;
        }
        now = content.now();
        feeds.show(content.sync().feeds());
        sources.show(content.sources());
        rejections.show(content.rejections());
        var skew = content.clockSkew();
        clock.setVisible(content.clockIsWrong());
        clock.setManaged(content.clockIsWrong());
        if (skew != null) {
            var key = skew.isNegative() ? "sync.clock.ahead" : "sync.clock.behind";
            clock.setText(texts.get(key, new Times(texts).span(skew.abs())));
        }
    }

    private String age(@Nullable Instant at) {
        return at == null
                ? texts.get("sync.never")
                : Age.of(at, now).in(texts.locale(), texts::get);
    }

    private String number(long count) {
        return Numbers.format((double) count, 0, texts.locale());
    }
}
