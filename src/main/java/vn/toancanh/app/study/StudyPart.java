package vn.toancanh.app.study;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.Node;
import org.jspecify.annotations.Nullable;
import vn.toancanh.app.part.FxToolkit;
import vn.toancanh.app.part.LivePart;
import vn.toancanh.base.AreaCode;
import vn.toancanh.base.Period;
import vn.toancanh.board.index.IndexAnswer;
import vn.toancanh.board.index.IndexAsk;
import vn.toancanh.board.index.IndexView;
import vn.toancanh.board.league.LeagueAnswer;
import vn.toancanh.board.league.LeagueAsk;
import vn.toancanh.board.league.LeagueView;
import vn.toancanh.board.study.Outlook;
import vn.toancanh.board.study.OutlookAsk;
import vn.toancanh.board.study.OutlookView;
import vn.toancanh.board.study.StudyView;
import vn.toancanh.board.study.StudyView.Study;
import vn.toancanh.board.tie.Tie;
import vn.toancanh.board.tie.TieAsk;
import vn.toancanh.board.tie.TieView;
import vn.toancanh.fx.Texts;
import vn.toancanh.fx.Times;
import vn.toancanh.fx.input.PickView;
import vn.toancanh.fx.input.PickView.Option;

/**
 * The analysis page. Only the tab in view is computed, again whenever data, unit or moment change.
 * JavaFX thread only.
 */
public final class StudyPart implements AutoCloseable {
    private final StudyScope scope;
    private final ReadOnlyStringWrapper about = new ReadOnlyStringWrapper("");
    private final LivePart<Place> livePlace;
    private final StudyTab<IndexAsk, IndexAnswer> index;
    private final StudyTab<LeagueAsk, LeagueAnswer> league;
    private final StudyTab<TieAsk, Tie> relation;
    private final StudyTab<OutlookAsk, Outlook> forecast;
    private final List<StudyTab<?, ?>> tabs;
    private final List<PickView> units = new ArrayList<>();
    private final StudyView view;

    /** The tabs in their order, as a person types them. */
    public enum Tab {
        index,
        league,
        relation,
        forecast
    }

    /** Where and when the page looks. */
    private record Place(String about, AreaCode area, List<Option> units) {}

    public StudyPart(StudyScope scope) {
        this.scope = scope;
        var texts = scope.texts();
        var indices = new IndexStudy(scope);
        index =
                new StudyTab<>(
                        "study-index",
                        IndexAsk.FIRST,
                        indices::answer,
                        model -> new IndexView(model, indices.names(), texts));
        league =
                new StudyTab<>(
                        "study-league",
                        LeagueAsk.FIRST,
                        new LeagueStudy(scope)::answer,
                        model -> new LeagueView(model, scope.open(), texts));
        relation =
                new StudyTab<>(
                        "study-relation",
                        TieAsk.FIRST,
                        new TieStudy(scope)::answer,
                        model -> new TieView(model, unit("tie-unit", texts), texts));
        forecast =
                new StudyTab<>(
                        "study-forecast",
                        OutlookAsk.FIRST,
                        new OutlookStudy(scope)::answer,
                        model -> new OutlookView(model, unit("outlook-unit", texts), texts));
        tabs = List.of(index, league, relation, forecast);
        livePlace = new LivePart<>("study-place", this::place, this::show);
        var studies = new ArrayList<Study>();
        for (var tab : Tab.values()) {
            var study = tabs.get(tab.ordinal());
            studies.add(new Study(tab.name(), study.view(), study.model()));
        }
        view = new StudyView(studies, about.getReadOnlyProperty(), texts);
        view.sceneProperty().subscribe(_ -> refresh());
        view.onSelect(this::refresh);
    }

    /** Chooses the unit of the whole desk. */
    private PickView unit(String id, Texts texts) {
        var pick =
                new PickView(
                        id,
                        texts.get("board.study.unit"),
                        code -> scope.select().accept(new AreaCode(code)),
                        texts);
        units.add(pick);
        return pick;
    }

    private Place place() {
        var texts = scope.texts();
        var moment = scope.moment().get();
        var area = scope.area().get();
        var said = texts.get("board.study.about", scope.name(area), new Times(texts).exact(moment));
        var home = scope.session().profile().known().home();
        var day = LocalDate.ofInstant(moment, Period.ZONE);
        var options =
                scope.session().territory().tree().subtree(home, day).stream()
                        .map(unit ->
                                new Option(unit.code().value(), unit.name().in(texts.locale())))
                        .toList();
        return new Place(said, area, options);
    }

    private void show(Place place) {
        about.set(place.about());
        units.forEach(pick -> pick.show(place.units(), place.area().value()));
    }

    public Node node() {
        return view;
    }

    public void open(Tab tab) {
        view.select(tab.ordinal());
    }

    /** Data, unit or moment changed. */
    public void refresh() {
        if (view.getScene() != null) {
            livePlace.refresh();
            tabs.get(view.selected()).refresh();
        }
    }

    /**
     * Everything is there when this returns; not on the JavaFX thread.
     *
     * @param indicator null for the one the page begins with
     */
    public void showNow(@Nullable String indicator) throws Exception {
        if (indicator != null) {
            FxToolkit.call(() -> {
                league.askFor(league.asked().of(indicator));
                relation.askFor(relation.asked().from(indicator));
                forecast.askFor(forecast.asked().of(indicator));
                return true;
            });
        }
        livePlace.showNow();
        tabs.get(view.selected()).showNow();
    }

    /** Asks what another page was asked. */
    public void takeOver(StudyPart other) {
        view.select(other.view.selected());
        index.takeOver(other.index);
        league.takeOver(other.league);
        relation.takeOver(other.relation);
        forecast.takeOver(other.forecast);
    }

    @Override
    public void close() {
        livePlace.close();
        tabs.forEach(StudyTab::close);
    }
}
