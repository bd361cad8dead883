package vn.toancanh.sync;

import java.time.Instant;
import java.util.Locale;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
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
import vn.toancanh.indicator.Status;

/**
 * Whether the data can be believed: the health of sources and sending units; then every feed with
 * its last good answer and every row that was rejected, with the reason.
 */
public final class DataPageView extends BorderPane {
    private static final double ICON_PX = 16;
    private static final double FEEDS_SHARE = 0.45;

    private final DataPageViewModel model;
    private final Texts texts;
    private final RowsView<FeedState> feeds;
    private final HealthView health;
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
        health = new HealthView(texts);
        rejections = new RejectionsView(model, files, texts);
        addFeedColumns();
        var tabs = new TabPane(tab("sync.tab.health", health), tab("sync.tab.lines", lines()));
        tabs.setId("data-tabs");
        tabs.setTabClosingPolicy(TabPane.TabClosingPolicy.UNAVAILABLE);
        setTop(head());
        setCenter(tabs);
        model.contentProperty().subscribe(this::show);
    }

    private Tab tab(String key, Node content) {
        return new Tab(texts.get(key), content);
    }

    /** What came over the line, and what of it was refused. */
    private Node lines() {
        var both = new SplitPane(new DataPanelView(texts.get("sync.feeds"), feeds), rejections);
        both.setOrientation(Orientation.VERTICAL);
        both.setDividerPositions(FEEDS_SHARE);
        return both;
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

    private void show(DataPageViewModel.@Nullable Content content) {
        if (content == null) {
            return;
        }
        now = content.quality().at();
        feeds.show(content.sync().feeds());
        health.show(content.quality());
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
