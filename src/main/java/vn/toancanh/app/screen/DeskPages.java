package vn.toancanh.app.screen;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.layout.BorderPane;
import org.jspecify.annotations.Nullable;
import vn.toancanh.app.Settings;
import vn.toancanh.app.Version;
import vn.toancanh.app.content.Cards;
import vn.toancanh.app.export.Format;
import vn.toancanh.app.export.Origins;
import vn.toancanh.app.export.ReadingTables;
import vn.toancanh.app.part.LivePart;
import vn.toancanh.app.part.Look;
import vn.toancanh.app.saving.ExportMenu;
import vn.toancanh.app.saving.Exports;
import vn.toancanh.app.saving.Offer;
import vn.toancanh.app.saving.Saver;
import vn.toancanh.app.session.Session;
import vn.toancanh.app.study.OwnStudy;
import vn.toancanh.app.study.StudyScope;
import vn.toancanh.app.usage.UsageSince;
import vn.toancanh.base.AreaCode;
import vn.toancanh.board.list.IndicatorListView;
import vn.toancanh.board.list.IndicatorListViewModel;
import vn.toancanh.board.setup.AboutView;
import vn.toancanh.board.setup.HelpView;
import vn.toancanh.board.setup.Preferences;
import vn.toancanh.board.setup.SettingsView;
import vn.toancanh.board.setup.SettingsViewModel;
import vn.toancanh.board.usage.UsageContent;
import vn.toancanh.board.usage.UsageView;
import vn.toancanh.fx.FileChoice;
import vn.toancanh.indicator.IndicatorReading;
import vn.toancanh.indicator.SeriesKey;
import vn.toancanh.sync.DataPageView;
import vn.toancanh.sync.DataPageViewModel;

/** The pages of the desk beside the overview and the map. JavaFX thread only. */
public final class DeskPages implements AutoCloseable {
    private static final double USAGE_GAP = 10;

    private final Session session;
    private final Look look;
    private final DeskActions actions;
    private final Exports exports;
    private final Shown shown;
    private final FileChoice files;
    private final IndicatorListViewModel list;
    private final DataPageViewModel data;
    private final LivePart<DataPageViewModel.Content> liveData;
    private final LivePart<List<IndicatorReading>> liveList;
    private final LivePart<UsageContent> liveUsage;
    private Consumer<UsageContent> onUsage = _ -> {};
    private final OwnStudy study;
    private @Nullable Node dataView;
    private @Nullable Node listView;

    /**
     * What all parts of the desk agree on; asked on any thread.
     *
     * @param unit the unit whose indicators are listed
     * @param select makes the whole desk look at another unit; JavaFX thread
     */
    record Shown(Supplier<Instant> now, Supplier<AreaCode> unit, Consumer<AreaCode> select) {
        Instant moment() {
            return now.get();
        }

        AreaCode area() {
            return unit.get();
        }
    }

    /** What pages ask of the desk. */
    record Asked(DeskActions actions, Exports exports, Consumer<SeriesKey> openCard) {}

    DeskPages(Session session, Look look, Asked asked, Shown shown) {
        this.session = session;
        this.look = look;
        actions = asked.actions();
        exports = asked.exports();
        this.shown = shown;
        files = actions.files();
        list =
                new IndicatorListViewModel(subject ->
                        asked.openCard()
                                .accept(
                                        new SeriesKey(
                                                subject.indicator().code(),
                                                subject.area().code())));
        study = new OwnStudy(() -> scope(asked.openCard()));
        data = new DataPageViewModel(session::retryNow, exports::text);
        liveData = new LivePart<>("data-page", this::readData, data::show);
        liveUsage =
                new LivePart<>(
                        "usage",
                        () -> UsageSince.read(session, UsageSince.USUAL_DAYS).content(look.texts()),
                        content -> onUsage.accept(content));
        var cards = new Cards(session, look.texts());
        liveList =
                new LivePart<>(
                        "indicator-list",
                        () -> cards.all(shown.area(), shown.moment()),
                        readings -> list.show(readings, shown.moment()));
    }

    private DataPageViewModel.Content readData() {
        var state = session.state();
        return new DataPageViewModel.Content(
                state,
                session.quality(shown.moment()),
                session.copy().register().rejections(look.texts().locale()),
                state.clockBehind());
    }

    Node data() {
        var view = new DataPageView(data, files, look.texts());
        dataView = view;
        var usage = new UsageView(UsageSince.USUAL_DAYS, look.texts());
        onUsage = usage::show;
        follow(view, liveData);
        follow(usage, liveUsage);
        var both = new BorderPane(view);
        both.setBottom(usage);
        BorderPane.setMargin(usage, new Insets(USAGE_GAP, 0, 0, 0));
        return both;
    }

    private StudyScope scope(Consumer<SeriesKey> open) {
        return new StudyScope(
                session, look.texts(), shown.unit(), shown.now(), shown.select(), open);
    }

    /** The analysis page. */
    public OwnStudy study() {
        return study;
    }

    Node indicators() {
        var view = new IndicatorListView(list, export(), look.texts());
        listView = view;
        return follow(view, liveList);
    }

    private Node export() {
        var saver = new Saver(session, look);
        var offer =
                new Offer(
                        List.of(Format.XLSX, Format.CSV),
                        () -> list.shown().isEmpty() ? "" : saver.origins().fileName(listed()),
                        format -> {
                            var readings = List.copyOf(list.shown());
                            var about = listed();
                            var tables = new ReadingTables(session, look.texts());
                            return saver.table(
                                    format,
                                    about,
                                    () -> tables.table(readings, about.keys(), about.at()));
                        });
        return ExportMenu.button(offer, exports, look.texts());
    }

    /** The rows of the list, as they are filtered. */
    private Origins.Shown listed() {
        var readings = List.copyOf(list.shown());
        var keys =
                readings.stream()
                        .map(IndicatorReading::subject)
                        .map(each -> new SeriesKey(each.indicator().code(), each.area().code()))
                        .toList();
        var latest = readings.stream().map(IndicatorReading::latest).filter(Objects::nonNull);
        return new Origins.Shown(
                look.texts().get("board.page.indicators"),
                shown.area(),
                shown.moment(),
                keys,
                latest.toList());
    }

    /** A page is computed when it is opened and, while it is open, whenever data change. */
    private static Node follow(Node view, LivePart<?> live) {
        view.sceneProperty()
                .subscribe(scene -> {
                    if (scene != null) {
                        live.refresh();
                    }
                });
        return view;
    }

    Node help() {
        return new HelpView(look.texts());
    }

    Node about() {
        return new AboutView(
                Version.current(),
                licences().stream().map(AboutView.Licence::of).toList(),
                look.texts());
    }

    Node settings() {
        var access = session.profile().access();
        var now = look.settings();
        var shown =
                new Preferences(
                        now.locale(),
                        now.theme(),
                        (int) Math.round(now.textScale() * 100),
                        now.reducedMotion(),
                        access.isDemo() ? "" : access.url(),
                        now.demoSpeed(),
                        now.silent());
        var model = new SettingsViewModel(shown, this::change, actions.otherWarehouse());
        return new SettingsView(model, access.isDemo(), look.texts());
    }

    private void change(Preferences next) {
        var now = look.settings();
        actions.changed()
                .accept(
                        new Settings(
                                next.locale(),
                                next.theme(),
                                next.textPercent() / 100.0,
                                next.reducedMotion(),
                                now.persona(),
                                next.demoSpeed(),
                                next.silent()));
    }

    /** Something in the local copy or in the state of the sync changed. */
    void refresh() {
        if (open(dataView)) {
            liveData.refresh();
        }
        if (open(listView)) {
            liveList.refresh();
        }
        study.refresh();
    }

    private static boolean open(@Nullable Node view) {
        return view != null && view.getScene() != null;
    }

    /** For a picture of the data page; not on the JavaFX thread. */
    public void showNow() throws Exception {
        liveData.showNow();
        liveUsage.showNow();
        liveList.showNow();
    }

    private static List<String> licences() {
        try (var in = DeskPages.class.getResourceAsStream("/vn/toancanh/licences.txt")) {
            var all = Objects.requireNonNull(in, "licences.txt is missing").readAllBytes();
            return new String(all, StandardCharsets.UTF_8).lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        liveData.close();
        liveUsage.close();
        liveList.close();
        study.close();
    }
}
