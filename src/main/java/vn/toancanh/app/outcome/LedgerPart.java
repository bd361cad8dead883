package vn.toancanh.app.outcome;

import static java.util.stream.Collectors.toUnmodifiableMap;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import javafx.scene.Node;
import org.jspecify.annotations.Nullable;
import vn.toancanh.app.part.LivePart;
import vn.toancanh.app.part.Look;
import vn.toancanh.app.session.Session;
import vn.toancanh.app.taskwork.ProposedVerdicts;
import vn.toancanh.app.taskwork.Tasks;
import vn.toancanh.base.Period;
import vn.toancanh.task.Verdict;
import vn.toancanh.task.desk.TaskDesk;
import vn.toancanh.task.ledger.Judgement;
import vn.toancanh.task.ledger.LedgerView;
import vn.toancanh.task.ledger.LedgerViewModel;
import vn.toancanh.task.ledger.SimilarCases;
import vn.toancanh.warehouse.Holdings.Resource;

/**
 * The ledger of verdicts of a desk. It is judged by itself once all of the past is here, without
 * haste; at once when somebody asks. JavaFX thread only.
 */
public final class LedgerPart implements AutoCloseable {
    private static final int MOST_SIMILAR = 3;

    /** As long as judging took, the processor is left to others. */
    private static final Duration LONGEST_REST = Duration.ofSeconds(1);

    private final Session session;
    private final Look look;
    private final Outcomes outcomes;
    private final LedgerReading reading;
    private final LedgerViewModel model;
    private final LivePart<LedgerReading.Read> live;
    private final List<Runnable> unlisten;
    private volatile boolean ready;
    private volatile boolean asked;
    private volatile Map<UUID, Verdict> verdicts = Map.of();
    private Runnable onRead = () -> {};
    private @Nullable LedgerView view;

    /**
     * @param open shows one directive
     */
    public LedgerPart(
            Session session, Look look, TaskDesk desk, Outcomes outcomes, Consumer<UUID> open) {
        this.session = session;
        this.look = look;
        this.outcomes = outcomes;
        var names = new OutcomeNames(session, look.texts());
        var proposals = session.tasks().map(Tasks::proposals).orElseGet(ProposedVerdicts::new);
        reading = new LedgerReading(desk, outcomes, names, proposals);
        model = new LedgerViewModel(open);
        live = new LivePart<>("ledger", this::read, this::show);
        unlisten =
                List.of(
                        desk.onChange(_ -> live.refresh()),
                        session.onState(_ -> tick()),
                        session.onChange(changed -> {
                            if (changed.contains(Resource.OBSERVATIONS)) {
                                live.refresh();
                            }
                        }));
        tick();
    }

    /** The minute goes on. */
    public void tick() {
        if (!ready) {
            live.refresh();
        }
    }

    /** What is judged on half of the past would have to be judged again. */
    private boolean isDue() {
        ready = ready || outcomes.isWhole();
        return ready || asked;
    }

    private LedgerReading.@Nullable Read read() {
        if (!isDue()) {
            return null;
        }
        var begun = System.nanoTime();
        var read = reading.read(LocalDate.ofInstant(session.clock().instant(), Period.ZONE));
        if (read.more() && !asked) {
            rest(Duration.ofNanos(System.nanoTime() - begun));
        }
        return read;
    }

    private static void rest(Duration worked) {
        try {
            Thread.sleep(worked.compareTo(LONGEST_REST) < 0 ? worked : LONGEST_REST);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void show(LedgerReading.Read read) {
        var before = verdicts;
        verdicts =
                read.judgements().stream()
                        .collect(toUnmodifiableMap(Judgement::directive, Judgement::verdict));
        model.show(read.judgements(), read.waiting());
        if (!verdicts.equals(before)) {
            onRead.run();
        }
        if (read.more()) {
            live.refresh();
        }
    }

    /** Somebody looks: judges what can be judged, a directive after another. */
    public void begin() {
        if (!asked) {
            asked = true;
            live.refresh();
        }
    }

    /** What one directive was closed with or the engine proposes, as far as known. Any thread. */
    public Optional<Verdict> verdict(UUID directive) {
        return Optional.ofNullable(verdicts.get(directive));
    }

    /** Called when another verdict is known. */
    public void onRead(Runnable listener) {
        onRead = listener;
    }

    public Node node() {
        var made = view;
        if (made == null) {
            made = new LedgerView(model, look.texts());
            view = made;
        }
        return made;
    }

    /** A line for each past directive most like this, the most like it first. */
    public List<String> similar(SimilarCases asking) {
        var texts = look.texts();
        return asking.among(model.all(), MOST_SIMILAR).stream()
                .map(each -> {
                    var verdict = texts.get("task.verdict." + each.verdict().name());
                    var change = each.change();
                    return texts.get(
                            "task.similar.case",
                            each.title(),
                            each.aimed().place(),
                            change == null
                                    ? verdict
                                    : texts.get("task.similar.effect", verdict, change.effect()));
                })
                .toList();
    }

    /** All of it, before it returns; for a picture, not on the JavaFX thread. */
    public void showNow() throws Exception {
        asked = true;
        while (reading.read(LocalDate.ofInstant(session.clock().instant(), Period.ZONE)).more()) {
            Thread.onSpinWait();
        }
        live.showNow();
    }

    @Override
    public void close() {
        unlisten.forEach(Runnable::run);
        live.close();
    }
}
