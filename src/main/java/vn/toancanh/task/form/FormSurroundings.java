package vn.toancanh.task.form;

import java.util.List;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;
import vn.toancanh.task.Unit;
import vn.toancanh.task.aim.Indicators;
import vn.toancanh.task.life.Seat;
import vn.toancanh.task.term.WorkingDays;

/**
 * What the form of a directive knows of the world.
 *
 * @param seat of who writes
 * @param units that can be asked
 * @param load open directives of a unit, before one more is given
 * @param indicators it can be measured by
 * @param keeper keeps what is written until it is issued or given up
 */
public record FormSurroundings(
        Supplier<Seat> seat,
        List<Unit> units,
        ToIntFunction<Unit> load,
        WorkingDays days,
        Indicators indicators,
        Written.Keeper keeper) {}
