package vn.toancanh.app.direct;

import vn.toancanh.app.outcome.LedgerPart;
import vn.toancanh.app.part.Look;
import vn.toancanh.task.desk.TaskDesk;
import vn.toancanh.task.detail.Parts;
import vn.toancanh.task.detail.PartsTelling;
import vn.toancanh.task.detail.TaskTelling;
import vn.toancanh.task.detail.TaskTold;
import vn.toancanh.task.listing.TaskRow;

/** Tells directives of a desk whole. Any thread. */
record Telling(Look look, TaskDesk desk, Surroundings around, LedgerPart ledger) {

    /** One directive told whole, and its parts. */
    record Told(TaskTold told, Parts parts) {}

    Told tell(TaskRow row, Now now) {
        var telling = new TaskTelling(look.texts(), around::name);
        var lines = desk.lines(row.id());
        var told = telling.tell(row, lines, desk.unsent(lines), around.today());
        var parts =
                new PartsTelling(look.texts(), ledger::verdict).tell(row, now.roll(), now.seat());
        return new Told(told, parts);
    }
}
