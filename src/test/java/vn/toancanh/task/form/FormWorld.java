package vn.toancanh.task.form;

import static vn.toancanh.task.TaskWorld.CHAIRMAN;
import static vn.toancanh.task.TaskWorld.COMMUNE;
import static vn.toancanh.task.TaskWorld.DEPARTMENT;
import static vn.toancanh.task.TaskWorld.GOAL;
import static vn.toancanh.task.TaskWorld.NOW;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.toancanh.alert.baseline.NationalHolidays;
import vn.toancanh.base.Grain;
import vn.toancanh.fx.Texts;
import vn.toancanh.indicator.Direction;
import vn.toancanh.task.Directive;
import vn.toancanh.task.Goal;
import vn.toancanh.task.Measure;
import vn.toancanh.task.Origin;
import vn.toancanh.task.Unit;
import vn.toancanh.task.desk.MemoryLedger;
import vn.toancanh.task.desk.TaskDesk;
import vn.toancanh.task.form.Beginning.Peer;
import vn.toancanh.task.life.Admission;
import vn.toancanh.task.term.WorkingDays;

/** Somebody who writes directives on Monday, 23 November 2026, and what is kept of it. */
final class FormWorld implements Written.Keeper {
    /** Merged into another since. */
    static final Unit GONE = new Unit("20399", "Xã Hoà Cũ");

    final Map<UUID, Written> kept = new HashMap<>();
    final UUID id = UUID.randomUUID();
    final Texts texts = Texts.strict(Texts.VIETNAMESE);
    private final WorkingDays days = new WorkingDays(new NationalHolidays());
    final MemoryLedger ledger = new MemoryLedger();
    final TaskDesk desk =
            new TaskDesk(
                    ledger,
                    Clock.fixed(NOW, ZoneOffset.UTC),
                    today -> new Admission(today, days::isRest, unit -> !unit.equals(GONE)));

    FormWorld() {
        ledger.onWritten(line -> drop(line.directive()));
    }

    @Override
    public synchronized void keep(UUID directive, Written written) {
        kept.put(directive, written);
    }

    @Override
    public synchronized void drop(UUID directive) {
        kept.remove(directive);
    }

    synchronized @Nullable Written kept() {
        return kept.get(id);
    }

    static List<Peer> peers(double... values) {
        var peers = new ArrayList<Peer>();
        for (int i = 0; i < values.length; i++) {
            peers.add(new Peer(new Unit("2030" + i, "Xã " + i), values[i]));
        }
        return peers;
    }

    /** An indicator that should go up and stands at 70. */
    static Beginning.Aim aim(Grain grain, List<Peer> peers, List<Goal> given) {
        return new Beginning.Aim(
                GOAL.series(), "Hồ sơ đúng hạn", Direction.UP, 1, 70, 92.0, peers, grain, given);
    }

    static Beginning to(Unit lead, Beginning.@Nullable Aim aim) {
        return new Beginning("Xử lý hồ sơ", "Dứt điểm", lead, new Origin.Blank(), aim);
    }

    DirectiveFormViewModel form(Beginning beginning) {
        var around =
                new DirectiveFormViewModel.Surroundings(
                        () -> CHAIRMAN, List.of(COMMUNE, DEPARTMENT), _ -> 0, days, this);
        return new DirectiveFormViewModel(id, desk, around, texts, beginning);
    }

    Directive issued(UUID directive) {
        return desk.find(directive).orElseThrow().directive();
    }

    Goal goal() {
        return ((Measure.Measured) issued(id).measure()).goals().getFirst();
    }
}
