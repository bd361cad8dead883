package vn.toancanh.map.time;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javafx.geometry.VPos;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.shape.Line;
import javafx.scene.shape.Rectangle;
import javafx.scene.text.Text;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;
import vn.toancanh.area.TerritoryEvent;
import vn.toancanh.base.Grain;
import vn.toancanh.base.Period;
import vn.toancanh.fx.Texts;
import vn.toancanh.fx.Times;

/** The track: a thumb at the step shown, events as spans over it, months and years under it. */
final class TimeTrackView extends Region {
    private static final Set<String> KNOWN =
            Set.of("storm", "flood", "outbreak", "directive", "holiday", "outage");

    private static final double RAIL_EM = 1.55;
    private static final double SPAN_EM = 0.5;
    private static final double THUMB_EM = 0.85;
    private static final double HEIGHT_EM = 3;
    private static final double LABEL_EM = 4.2;
    private static final int LANES = 2;
    private static final Duration AT_ONCE = Duration.millis(120);

    private final TimeBarViewModel model;
    private final Texts texts;
    private final double em;
    private final Region rail = region("time-rail");
    private final Region past = region("time-rail-past");
    private final Region thumb = region("time-thumb");
    private final List<Node> marks = new ArrayList<>();

    TimeTrackView(TimeBarViewModel model, Texts texts, double em) {
        this.model = model;
        this.texts = texts;
        this.em = em;
        getStyleClass().add("time-track");
        setId("time-track");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.SLIDER);
        setMinHeight(HEIGHT_EM * em);
        setPrefHeight(HEIGHT_EM * em);
        getChildren().addAll(rail, past, thumb);
        addEventHandler(MouseEvent.MOUSE_PRESSED, this::seek);
        addEventHandler(MouseEvent.MOUSE_DRAGGED, this::seek);
        model.trackProperty().subscribe(_ -> showMarks());
        model.stepProperty().subscribe(_ -> showThumb());
    }

    private static Region region(String styleClass) {
        var region = new Region();
        region.getStyleClass().add(styleClass);
        region.setManaged(false);
        region.setMouseTransparent(true);
        return region;
    }

    private void seek(MouseEvent event) {
        requestFocus();
        double wide = right() - left();
        if (wide > 0) {
            model.seek(model.trackProperty().get().stepAt((event.getX() - left()) / wide));
        }
        event.consume();
    }

    private double left() {
        return THUMB_EM * em / 2;
    }

    private double right() {
        return getWidth() - left();
    }

    private void showMarks() {
        getChildren().removeAll(marks);
        marks.clear();
        for (var event : model.trackProperty().get().events()) {
            var span = new Rectangle(0, SPAN_EM * em);
            span.setManaged(false);
            span.getStyleClass().addAll("time-event", "time-event-" + kind(event));
            span.setAccessibleRole(AccessibleRole.TEXT);
            span.setAccessibleText(words(event));
            span.setUserData(event);
            var tip = new Tooltip(words(event));
            tip.setShowDelay(AT_ONCE);
            Tooltip.install(span, tip);
            marks.add(span);
        }
        getChildren().addAll(1, marks);
        requestLayout();
        showThumb();
    }

    static String kind(TerritoryEvent event) {
        var kind = event.kind().toLowerCase(Locale.ROOT);
        return KNOWN.contains(kind) ? kind : "other";
    }

    /** What it was and from when to when. */
    private String words(TerritoryEvent event) {
        var times = new Times(texts);
        var span = event.span();
        var name = event.name().in(texts.locale());
        var what = texts.get("map.time.event." + kind(event));
        return span.end() == null
                ? texts.get("map.time.event.since", what, name, times.date(span.start()))
                : texts.get(
                        "map.time.event.span",
                        what,
                        name,
                        times.date(span.start()),
                        times.date(span.end().minusNanos(1)));
    }

    private void showThumb() {
        int step = model.stepProperty().get();
        var track = model.trackProperty().get();
        thumb.setVisible(track.last() >= 0);
        layoutThumb();
        notifyAccessibleAttributeChanged(AccessibleAttribute.VALUE);
        setAccessibleText(
                step == TimeBarViewModel.NOW || track.last() < 0
                        ? texts.get("map.time.track.now")
                        : texts.get(
                                "map.time.track",
                                new Times(texts).period(track.steps().get(step)),
                                Integer.toString(step + 1),
                                Integer.toString(track.steps().size())));
    }

    @Override
    public @Nullable Object queryAccessibleAttribute(
            AccessibleAttribute attribute, Object... parameters) {
        int last = model.trackProperty().get().last();
        int step = model.stepProperty().get();
        return switch (attribute) {
            case VALUE -> (double) (step == TimeBarViewModel.NOW ? last : step);
            case MIN_VALUE -> 0.0;
            case MAX_VALUE -> (double) last;
            default -> super.queryAccessibleAttribute(attribute, parameters);
        };
    }

    private double x(double place) {
        return left() + place * (right() - left());
    }

    private void layoutThumb() {
        var track = model.trackProperty().get();
        int step = model.stepProperty().get();
        double place =
                step == TimeBarViewModel.NOW || track.last() < 0
                        ? 1
                        : (step + 0.5) / track.steps().size();
        double size = THUMB_EM * em;
        double y = RAIL_EM * em;
        thumb.resizeRelocate(x(place) - size / 2, y - size / 2, size, size);
        past.resizeRelocate(left(), y - 2, Math.max(0, x(place) - left()), 4);
    }

    @Override
    protected void layoutChildren() {
        rail.resizeRelocate(left(), RAIL_EM * em - 2, Math.max(0, right() - left()), 4);
        layoutThumb();
        layoutEvents();
        layoutTicks();
    }

    /** Events that overlap stand in lanes above each other as far as there is room. */
    private void layoutEvents() {
        var track = model.trackProperty().get();
        var free = new double[LANES];
        for (var mark : marks) {
            if (mark instanceof Rectangle span && span.getUserData() instanceof TerritoryEvent it) {
                double from = x(track.place(it.span().start()));
                var end = it.span().end();
                double to = end == null ? x(1) : x(track.place(end));
                int lane = free[0] <= from ? 0 : LANES - 1;
                free[lane] = to + 1;
                span.setX(Math.rint(from));
                span.setWidth(Math.max(3, Math.rint(to - from)));
                span.setY((LANES - 1 - lane) * (SPAN_EM * em + 1));
            }
        }
    }

    private void layoutTicks() {
        getChildren().removeIf(node -> node.getStyleClass().contains("time-tick"));
        var track = model.trackProperty().get();
        if (track.last() < 1) {
            return;
        }
        double most = Math.max(1, (right() - left()) / (LABEL_EM * em));
        var first = track.steps().getFirst().start().toLocalDate();
        var last = track.steps().getLast().start().toLocalDate();
        int months = (int) first.until(last).toTotalMonths() + 1;
        var grain = track.steps().getFirst().grain();
        int every = every(months, most, grain);
        var day = every >= 12 ? first.withDayOfYear(1) : first.withDayOfMonth(1);
        for (; !day.isAfter(last); day = day.plusMonths(every)) {
            if (!day.isBefore(first)) {
                tick(day, every >= 12 && every % 12 == 0, track);
            }
        }
    }

    /** Months between two labels: 1, 2, 3, 6 or whole years. */
    private static int every(int months, double most, Grain grain) {
        for (int each : grain == Grain.YEAR ? List.<Integer>of() : List.of(1, 2, 3, 6)) {
            if (months / (double) each <= most) {
                return each;
            }
        }
        int years = 1;
        for (int each : List.of(1, 2, 5, 10, 20, 50)) {
            years = each;
            if (months / (12.0 * each) <= most) {
                break;
            }
        }
        return 12 * years;
    }

    private void tick(LocalDate day, boolean year, PlayTrack track) {
        double at = Math.rint(x(track.place(day.atStartOfDay(Period.ZONE).toInstant())));
        var line = new Line(at, RAIL_EM * em + 4, at, RAIL_EM * em + 8);
        line.getStyleClass().addAll("time-tick", "time-tick-line");
        var month = "%02d/%d".formatted(day.getMonthValue(), day.getYear());
        var label = new Text(year ? Integer.toString(day.getYear()) : month);
        label.getStyleClass().addAll("time-tick", "time-tick-text");
        label.setTextOrigin(VPos.TOP);
        label.setMouseTransparent(true);
        line.setManaged(false);
        label.setManaged(false);
        getChildren().addAll(line, label);
        label.applyCss();
        double width = label.getLayoutBounds().getWidth();
        label.setX(Math.rint(Math.clamp(at - width / 2, 0, Math.max(0, getWidth() - width))));
        label.setY(Math.rint(RAIL_EM * em + 9));
    }
}
