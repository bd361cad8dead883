package vn.toancanh.app.taskmap;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import vn.toancanh.app.content.Headline;
import vn.toancanh.app.content.MapGrounds;
import vn.toancanh.app.part.LivePart;
import vn.toancanh.app.part.Look;
import vn.toancanh.app.part.MapPart;
import vn.toancanh.app.session.Session;
import vn.toancanh.base.AreaCode;
import vn.toancanh.fx.Theme;
import vn.toancanh.indicator.SeriesKey;
import vn.toancanh.map.overlay.LitUnitsView;
import vn.toancanh.map.picture.MapStyle;
import vn.toancanh.map.shade.Choropleth;
import vn.toancanh.task.Unit;
import vn.toancanh.task.life.State;
import vn.toancanh.task.listing.TaskRow;
import vn.toancanh.task.outcome.Aim;

/**
 * Where a directive is carried out: who leads, who helps and who has a part of it, outlined over
 * what its indicator says of all units. JavaFX thread only.
 */
public final class TaskMap implements AutoCloseable {
    /** More names than these are told by their number. */
    private static final int MOST_NAMES = 4;

    /** Under every outline, so that it is seen on light and on dark units. */
    private static final String CASING = "map-lit-casing";

    private static final double BESIDE = 3;

    private final Session session;
    private final Look look;
    private final MapGrounds grounds;
    private final LitUnitsView outlines = new LitUnitsView();
    private final FlowPane legend = new FlowPane();
    private final LivePart<Shown> live;
    private final Runnable unlisten;
    private volatile @Nullable Asked asked;
    private Map<AreaCode, Role> lit = Map.of();
    private @Nullable MapPart made;

    /** What a unit has to do with the directive; the last one is drawn uppermost. */
    private enum Role {
        PART(1.6),
        WITH(2),
        LEAD(3);

        private final double width;

        Role(double width) {
            this.width = width;
        }

        String styleClass() {
            return "map-lit-" + name().toLowerCase(Locale.ROOT);
        }
    }

    /** A directive and the rows of its parts. */
    private record Asked(State state, List<TaskRow> parts) {
        UUID id() {
            return state.directive().id();
        }

        Map<Role, List<Unit>> units() {
            return Map.of(
                    Role.LEAD, List.of(state.lead()),
                    Role.WITH, state.directive().parties().with(),
                    Role.PART, parts.stream().map(TaskRow::lead).distinct().toList());
        }
    }

    private record Shown(Asked asked, Headline headline) {}

    public TaskMap(Session session, Look look) {
        this.session = session;
        this.look = look;
        grounds = new MapGrounds(session);
        legend.getStyleClass().add("task-lit");
        legend.getStylesheets().add(Theme.sheet("map/map.css"));
        live = new LivePart<>("task-map", this::read, this::show);
        unlisten =
                session.onChange(changed -> {
                    grounds.changed(changed);
                    if (asked != null) {
                        live.refresh();
                    }
                });
    }

    public Node node() {
        return part().node();
    }

    /** Made when it is first asked for. */
    public MapPart part() {
        var known = made;
        if (known == null) {
            known = new MapPart(look, MapStyle.desk(look.settings().textScale()), look.palette());
            made = known;
            known.lay(outlines);
            known.model().groundProperty().subscribe(_ -> outline());
            known.foot(legend);
        }
        return known;
    }

    /**
     * @param state null for none
     * @param parts of the directive
     */
    public void open(@Nullable State state, List<TaskRow> parts) {
        asked = state == null ? null : new Asked(state, List.copyOf(parts));
        if (state != null) {
            live.refresh();
        }
    }

    private @Nullable Shown read() {
        var wanted = asked;
        if (wanted == null) {
            return null;
        }
        var now = session.clock().instant();
        var home = session.profile().known().home();
        var aims = Aim.of(wanted.state().directive().measure());
        if (aims.isEmpty()) {
            var none = Headline.Backing.of(List.of());
            var bare = new SeriesKey("", home);
            var ground = grounds.ground(now);
            var about = look.texts().get("app.direct.lit.unshaded");
            return new Shown(wanted, new Headline(bare, ground, Choropleth.NONE, about, none));
        }
        var series = aims.getFirst().first().series();
        var within = new SeriesKey(series.indicator(), home, series.dimensions());
        return new Shown(wanted, grounds.headline(within, null, now, look.texts()));
    }

    private void show(Shown shown) {
        var open = asked;
        if (open == null || !open.id().equals(shown.asked().id())) {
            return;
        }
        part().show(shown.headline());
        var roles = new HashMap<AreaCode, Role>();
        for (var role : Role.values()) {
            units(shown.asked(), role).forEach(unit -> roles.put(new AreaCode(unit.code()), role));
        }
        lit = Map.copyOf(roles);
        outline();
        explain(shown.asked());
    }

    private static List<Unit> units(Asked asked, Role role) {
        return asked.units().getOrDefault(role, List.of());
    }

    private void outline() {
        var ground = part().model().groundProperty().get();
        var drawn = new ArrayList<LitUnitsView.Lit>();
        lit.entrySet().stream()
                .sorted(Map.Entry.comparingByValue(Comparator.naturalOrder()))
                .forEach(each -> {
                    var shape = ground.shape(each.getKey());
                    if (shape != null) {
                        var role = each.getValue();
                        var letters = look.settings().textScale();
                        var casing = (role.width + BESIDE) * letters;
                        drawn.add(new LitUnitsView.Lit(shape, CASING, casing));
                        var width = role.width * letters;
                        drawn.add(new LitUnitsView.Lit(shape, role.styleClass(), width));
                    }
                });
        outlines.show(drawn);
    }

    private void explain(Asked told) {
        legend.getChildren().clear();
        for (var role : List.of(Role.LEAD, Role.WITH, Role.PART)) {
            var units = units(told, role);
            if (!units.isEmpty()) {
                legend.getChildren().add(line(role, units));
            }
        }
    }

    private Label line(Role role, List<Unit> units) {
        var texts = look.texts();
        var names = units.stream().limit(MOST_NAMES).map(this::name);
        var more = units.size() - MOST_NAMES;
        var said = names.collect(Collectors.joining(", "));
        var words = more > 0 ? texts.get("app.direct.lit.more", said, more) : said;
        var label = new Label(texts.get("app.direct.lit." + role.name(), words));
        var mark = new Region();
        mark.getStyleClass().addAll("map-lit-mark", role.styleClass() + "-mark");
        label.setGraphic(mark);
        label.setWrapText(true);
        label.getStyleClass().add("text-small");
        return label;
    }

    /** A department works everywhere, and stands nowhere on the map. */
    private String name(Unit unit) {
        var known = session.territory().tree().find(new AreaCode(unit.code())).isPresent();
        return known ? unit.name() : look.texts().get("app.direct.lit.nowhere", unit.name());
    }

    /** Shows before it returns; not on the JavaFX thread. For pictures. */
    public void showNow() throws Exception {
        live.showNow();
    }

    @Override
    public void close() {
        unlisten.run();
        live.close();
    }
}
