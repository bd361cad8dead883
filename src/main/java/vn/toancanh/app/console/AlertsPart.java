package vn.toancanh.app.console;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import javafx.scene.Node;
import org.jspecify.annotations.Nullable;
import vn.toancanh.alert.AlertKey;
import vn.toancanh.alert.acting.ActBarView;
import vn.toancanh.alert.acting.ActsViewModel;
import vn.toancanh.alert.acting.AlertActs;
import vn.toancanh.alert.acting.Intent;
import vn.toancanh.alert.capown.Outgoing;
import vn.toancanh.alert.console.ConsoleView;
import vn.toancanh.alert.console.ConsoleViewModel;
import vn.toancanh.alert.episode.Episode;
import vn.toancanh.alert.episode.EpisodeView;
import vn.toancanh.alert.episode.EpisodeWords;
import vn.toancanh.alert.grouping.Group;
import vn.toancanh.alert.grouping.GroupsViewModel;
import vn.toancanh.alert.grouplist.GroupListView;
import vn.toancanh.alert.listing.AlertRow;
import vn.toancanh.alert.listing.RowWords;
import vn.toancanh.alert.page.AlertPageView;
import vn.toancanh.alert.page.AlertTabsView;
import vn.toancanh.app.outgoing.Publications;
import vn.toancanh.app.part.FxToolkit;
import vn.toancanh.app.part.LivePart;
import vn.toancanh.app.part.Look;
import vn.toancanh.app.session.Session;
import vn.toancanh.app.twin.TwinChart;
import vn.toancanh.app.watch.Refused;
import vn.toancanh.board.figure.ChartSpec;
import vn.toancanh.fx.FxThread;

/**
 * The console of alerts of a session: follows them from the beginning, so that the badge and the
 * tone are right whatever page is open. JavaFX thread only.
 */
public final class AlertsPart implements AutoCloseable {
    private static final long PATIENCE_SECONDS = 60;

    private final Session session;
    private final Look look;
    private final Watched watched;
    private final Hearing hearing;
    private final Asked asked;
    private final SessionSurroundings around;
    private final RowWords words;
    private final EpisodeWords telling;
    private final ConsoleViewModel model = new ConsoleViewModel();
    private final ActsViewModel acts;
    private final GroupsViewModel groups = new GroupsViewModel();
    private final Following following;
    private final AuditPart audit;
    private final LivePart<Told> live;
    private final ShelfPart shelf;
    private final Runnable unlisten;
    private final Runnable unhear;
    private final TwinChart chart;
    private volatile @Nullable AlertRow chosen;
    private @Nullable EpisodeView episode;
    private @Nullable AlertTabsView view;

    /**
     * What the console asks of the desk.
     *
     * @param waiting is told how many groups have something that wants to be seen
     */
    public record Asked(
            EpisodeView.Ways ways,
            Consumer<Integer> waiting,
            Runnable open,
            Publications outside) {}

    /** One alert told whole, its chart where there is one, and what of it is outside. */
    private record Told(Episode episode, @Nullable ChartSpec chart, Outgoing outgoing) {}

    public AlertsPart(Session session, Look look, Watched watched, Asked asked) {
        this.session = session;
        this.look = look;
        this.watched = watched;
        this.asked = asked;
        around = new SessionSurroundings(session, look, watched);
        words = new RowWords(around, look.texts());
        telling = new EpisodeWords(around, words, look.texts());
        hearing = new Hearing(look, around, this::open);
        chart = new TwinChart(session, look.texts());
        chart.chart().getStyleClass().add("alert-chart");
        var clock = session.clock();
        var doing = new AlertActs(watched.desk(), around::me, clock, look.texts(), this::tell);
        acts = new ActsViewModel(doing, around::colleagues);
        following = new Following(session, watched, words, this::apply);
        audit = new AuditPart(session, watched, around, look.texts());
        live = new LivePart<>("alert", this::tell, this::show);
        shelf = new ShelfPart(look, words, model, acts, hearing);
        unlisten = session.onChange(_ -> follow());
        unhear = session.alerts().map(each -> each.onRefused(this::refused)).orElse(() -> {});
        model.selectedProperty().subscribe(_ -> mark());
        model.chosenProperty().subscribe(this::choose);
        groups.waitingProperty().subscribe(count -> asked.waiting().accept(count.intValue()));
        model.lookAs(around.persona());
        model.tick(clock.instant());
    }

    /** Begins to follow the alerts; once. */
    public void begin() {
        following.begin();
    }

    /** Other numbers are another chart. */
    private void follow() {
        if (chosen != null) {
            live.refresh();
        }
    }

    private void apply(Following.Step step) {
        model.apply(step.rows());
        groups.apply(step.rows(), step.groups());
        hearing.hear(step.groups().told(), model.countsProperty().get().worst());
        mark();
        shelf.show(session.clock().instant());
        var open = chosen;
        if (open != null && step.rows().touched().contains(open.key())) {
            live.refresh();
        }
    }

    /** The minute goes on: ages, and what comes back soon. */
    public void tick() {
        var now = session.clock().instant();
        model.tick(now);
        shelf.show(now);
        following.tick();
    }

    private void mark() {
        var marked = model.selectedProperty().get();
        acts.mark(marked.isEmpty() ? List.of() : rows(marked));
    }

    private List<AlertRow> rows(Set<AlertKey> marked) {
        return marked.stream().flatMap(key -> model.find(key).stream()).toList();
    }

    private void choose(@Nullable AlertRow row) {
        chosen = row;
        if (row == null && episode != null) {
            episode.show(null);
        } else {
            live.refresh();
        }
    }

    /** What must be seen beside the alerts; any thread. */
    void tell(String sentence) {
        FxThread.pulse().execute(() -> acts.tell(sentence));
    }

    private void refused(Refused refused) {
        var texts = look.texts();
        var rule = watched.rules().get().find(refused.key().rule());
        var name = rule.map(each -> each.name().in(texts.locale())).orElse(refused.key().rule());
        var why = refused.why().map(each -> "alert.refused." + each.name());
        tell(texts.get("alert.act.refused", name, texts.get(why.orElse("alert.refused.right"))));
    }

    private @Nullable Told tell() {
        var row = chosen;
        if (row == null) {
            return null;
        }
        var now = session.clock().instant();
        var journal = watched.desk().journal(row.key());
        var told = telling.tell(row, journal, now);
        var finding =
                Optional.of(row.story().explanation())
                        .filter(text -> !text.isEmpty())
                        .flatMap(around::explanation)
                        .orElse(null);
        var series = told.series();
        var figure =
                series == null
                        ? null
                        : new AlertCharts(session, look.texts()).of(row, series, finding, now);
        return new Told(told, figure, asked.outside().outgoing(row.key(), journal, now));
    }

    private void show(Told told) {
        var open = chosen;
        if (episode != null && open != null && open.key().equals(told.episode().row().key())) {
            chart.show(told.chart(), told.episode().series(), session.clock().instant());
            chart.node().setVisible(told.chart() != null);
            chart.node().setManaged(told.chart() != null);
            episode.show(told.episode());
            acts.show(told.outgoing());
        }
    }

    /** Opens one alert of the list. */
    public void open(AlertKey key) {
        asked.open().run();
        if (view != null) {
            view.showList();
        }
        model.open(key);
    }

    /**
     * The page, with one more tab.
     *
     * @param id of the tab
     */
    Node node(String id, String title, Node tab) {
        var made = view;
        if (made == null) {
            made = make();
            made.add(id, title, tab);
            view = made;
        }
        return made;
    }

    private AlertTabsView make() {
        var texts = look.texts();
        var detail =
                new EpisodeView(
                        chart.node(),
                        new EpisodeView.Asked(
                                asked.ways(),
                                tick -> acts.send(new Intent.Comment(tick.written())),
                                whole -> asked.outside().save(chosen, whole, acts::tell)),
                        texts);
        episode = detail;
        var grouped = new GroupListView(model, groups, words, texts);
        var list = new ConsoleView(model, grouped, words, texts);
        var page = new AlertPageView(list, detail, acts, new ActBarView(acts, texts));
        var tabs = new AlertTabsView(page, texts);
        tabs.add("shelf", texts.get("alert.register.name"), shelf.node(this::open));
        tabs.add("audit", texts.get("alert.audit.tab"), audit.node(), audit::refresh);
        return tabs;
    }

    /** In which form the list is shown. */
    public void show(ConsoleViewModel.Form form) {
        model.formProperty().set(form);
    }

    /** Shows one of its tabs. */
    public void show(String tab) {
        if (view != null) {
            view.show(tab);
        }
    }

    /** Fills the audit; for a picture, not on the JavaFX thread. */
    public void auditNow() throws Exception {
        audit.showNow();
    }

    private void mark(Group first) {
        var keys = first.keys();
        var whole = model.formProperty().get() == ConsoleViewModel.Form.GROUPS;
        model.select(whole ? keys : keys.subList(0, 1), keys.getFirst());
    }

    /** For a picture; not on the JavaFX thread. */
    public void showNow() throws Exception {
        var step = following.now();
        FxToolkit.call(() -> {
            apply(step);
            groups.of(model.rows()).stream().findFirst().ifPresent(this::mark);
            return true;
        });
        var told = tell();
        var series = told == null ? null : told.episode().series();
        if (series != null) {
            session.want(series).get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        }
        live.showNow();
    }

    @Override
    public void close() {
        unlisten.run();
        unhear.run();
        following.close();
        audit.close();
        live.close();
        hearing.close();
        chart.close();
    }
}
