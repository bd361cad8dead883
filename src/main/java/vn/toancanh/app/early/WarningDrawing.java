package vn.toancanh.app.early;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.locationtech.jts.geom.Envelope;
import vn.toancanh.alert.cap.CapAlert;
import vn.toancanh.alert.cap.CapArea;
import vn.toancanh.alert.cap.CapInfo;
import vn.toancanh.alert.capbook.BookEntry;
import vn.toancanh.alert.capbook.MessageBook;
import vn.toancanh.alert.capbook.Standing;
import vn.toancanh.alert.hazard.HazardLevel;
import vn.toancanh.alert.hazard.MessageHazard;
import vn.toancanh.app.received.Warnings;
import vn.toancanh.base.AreaCode;
import vn.toancanh.map.early.AreaMark;
import vn.toancanh.map.early.AreaMark.Badge;
import vn.toancanh.map.early.AreaMark.Hatch;
import vn.toancanh.map.early.AreaMark.Look;
import vn.toancanh.map.early.AreaMark.Sign;
import vn.toancanh.map.early.EarlyPanelViewModel.Warning;
import vn.toancanh.map.point.LayerLegend;

/**
 * Warnings as areas in the legal colours of their levels, and as a list. What is no more in force
 * is on the map no more; what is not real only where it is asked for, as an outline that says so.
 * Takes time; any thread.
 */
record WarningDrawing(WarningWords words, EarlyLook colours, Grounds grounds) {
    /** Wide, so that the numbers beneath a storm can still be read. */
    private static final double STEP = 22;

    private static final double WIDTH = 2.8;
    private static final int OPAQUE = 0xFF000000;

    /** Of a warning that says neither level nor severity. */
    private static final int NO_LEVEL = 0xFF93A1B6;

    private static final int MOST_PAST = 30;

    /** Where areas are and whom they reach. */
    @FunctionalInterface
    interface Grounds {
        WarningReach.Ground of(List<CapArea> areas, Instant now);
    }

    /**
     * What is asked for.
     *
     * @param live whether {@code now} is the present; at a past moment only what had been sent by
     *     then counts
     * @param past whether those that are over are listed
     * @param unreal whether exercises, tests, system messages and drafts are shown
     */
    record Asked(Instant now, boolean live, boolean past, boolean unreal) {}

    /** One message, its words and its ground. */
    private record Told(BookEntry entry, CapInfo info, WarningReach.Ground ground) {
        boolean isInForce() {
            return entry.standing() == Standing.IN_FORCE;
        }

        boolean isReal() {
            return entry.message().isReal();
        }

        /** 0 for none. */
        int level() {
            return MessageHazard.of(info).map(hazard -> hazard.level().number()).orElse(0);
        }

        int rgb() {
            return MessageHazard.of(info).map(hazard -> hazard.level().rgb()).orElse(NO_LEVEL);
        }
    }

    Drawing of(Warnings.State state, Asked asked) {
        var told = told(state, asked);
        var shown = told.stream().filter(Told::isInForce).toList();
        var marks = new ArrayList<AreaMark>();
        var notes = new HashMap<AreaCode, String>();
        for (var each : shown.reversed()) {
            if (!each.ground.shape().isEmpty()) {
                marks.add(mark(each));
            }
            if (each.isReal()) {
                note(each, notes);
            }
        }
        var listed = told.stream().map(each -> listed(each, state)).toList();
        return new Drawing(marks, legend(shown), "", notes, listed);
    }

    /** In force first, real before unreal, the worst first, then the newest. */
    private List<Told> told(Warnings.State state, Asked asked) {
        var book =
                asked.live()
                        ? state.book()
                        : MessageBook.of(
                                state.messages().stream()
                                        .filter(each -> isSent(each, asked.now()))
                                        .toList());
        var entries = new ArrayList<>(book.real(asked.now()));
        if (asked.unreal()) {
            entries.addAll(book.unreal(asked.now()));
        }
        var told = new ArrayList<Told>();
        for (var entry : entries) {
            var info = WarningWords.info(entry.message(), words.texts().locale().getLanguage());
            if (entry.standing() != Standing.NOTICE && info.isPresent()) {
                var ground = grounds.of(info.get().areas(), asked.now());
                told.add(new Told(entry, info.get(), ground));
            }
        }
        told.sort(
                Comparator.comparing(Told::isInForce, Comparator.reverseOrder())
                        .thenComparing(Told::isReal, Comparator.reverseOrder())
                        .thenComparing(
                                each -> each.isInForce() ? each.level() : 0,
                                Comparator.reverseOrder())
                        .thenComparing(
                                each -> each.entry.message().sent(), Comparator.reverseOrder()));
        var over = told.stream().filter(each -> !each.isInForce()).toList();
        told.removeAll(
                asked.past() ? over.subList(Math.min(MOST_PAST, over.size()), over.size()) : over);
        return told;
    }

    private static boolean isSent(CapAlert message, Instant now) {
        return !message.sent().toInstant().isAfter(now);
    }

    private AreaMark mark(Told told) {
        var shape = told.ground.shape();
        var across = words.across(told.entry.message().status());
        var at = shape.getInteriorPoint();
        var badge =
                new Badge(
                        at.getX(),
                        at.getY(),
                        Sign.ALERT,
                        words.badge(told.info),
                        Double.POSITIVE_INFINITY);
        return new AreaMark(
                shape,
                look(told.isReal(), told.level(), told.rgb()),
                across,
                badge,
                words.card(told.entry, told.info, told.ground));
    }

    /** Each level has a hatching of its own; what is not real has none. */
    private static Look look(boolean real, int level, int rgb) {
        if (!real) {
            return new Look(rgb | OPAQUE, Hatch.NONE, 0, WIDTH, List.of(9.0, 6.0));
        }
        var hatch =
                switch (level) {
                    case 1 -> Hatch.LEVEL;
                    case 2 -> Hatch.FALLING;
                    case 3 -> Hatch.RISING;
                    case 4 -> Hatch.CROSSED;
                    case 5 -> Hatch.GRID;
                    default -> Hatch.UPRIGHT;
                };
        return new Look(rgb | OPAQUE, hatch, STEP, WIDTH, List.of());
    }

    private void note(Told told, Map<AreaCode, String> notes) {
        var number = new EarlyWords(words.texts());
        for (var commune : told.ground.reached().communes()) {
            var line =
                    words.texts()
                            .get(
                                    "app.early.warning.note",
                                    words.badge(told.info),
                                    number.number(commune.share() * 100, 0));
            notes.merge(commune.code(), line, (before, more) -> more + "\n" + before);
        }
    }

    private Drawing.Listed listed(Told told, Warnings.State state) {
        var message = told.entry.message();
        var faults = state.faults().getOrDefault(message.key(), List.of());
        var warning =
                new Warning(
                        message.key().toString(),
                        told.rgb() & ~OPAQUE,
                        words.level(message, told.info),
                        words.headline(told.info),
                        words.when(told.entry, told.info),
                        words.details(told.entry, told.info, told.ground, faults),
                        !told.isInForce() || !told.isReal());
        var shape = told.ground.shape();
        Optional<Envelope> place =
                shape.isEmpty() ? Optional.empty() : Optional.of(shape.getEnvelopeInternal());
        return new Drawing.Listed(warning, place);
    }

    private LayerLegend legend(List<Told> shown) {
        var texts = words.texts();
        var number = new EarlyWords(texts);
        var entries = new ArrayList<LayerLegend.Entry>();
        var levels = new TreeMap<Integer, Integer>(Comparator.reverseOrder());
        var unreal = new TreeMap<String, Integer>();
        for (var each : shown) {
            if (each.isReal()) {
                levels.merge(each.level(), 1, Integer::sum);
            } else {
                unreal.merge(words.across(each.entry.message().status()), 1, Integer::sum);
            }
        }
        levels.forEach((level, count) -> {
            var known = HazardLevel.of(level);
            var word =
                    known.map(each -> texts.get(each.textKey()))
                            .orElseGet(() -> texts.get("app.early.warning.noLevel"));
            var colour = known.map(each -> texts.get(each.colourKey())).orElse("");
            var look = look(true, level, known.map(HazardLevel::rgb).orElse(NO_LEVEL));
            var said = colour.isEmpty() ? word : word + " (" + colour + ")";
            entries.add(
                    colours.entry(
                            look,
                            Sign.ALERT,
                            texts.get("app.early.legend.warning", said, number.count(count))));
        });
        unreal.forEach((word, count) -> {
            var look = look(false, 0, NO_LEVEL);
            var said = texts.get("app.early.legend.unreal", word, number.count(count));
            entries.add(colours.entry(look, Sign.NONE, said));
        });
        return new LayerLegend(entries);
    }
}
