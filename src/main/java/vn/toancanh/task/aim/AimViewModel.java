package vn.toancanh.task.aim;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import javafx.beans.Observable;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;
import vn.toancanh.base.AreaCode;
import vn.toancanh.base.text.Numbers;
import vn.toancanh.fx.Texts;
import vn.toancanh.indicator.SeriesKey;
import vn.toancanh.task.Directive;
import vn.toancanh.task.Goal;
import vn.toancanh.task.Measure;
import vn.toancanh.task.Unit;
import vn.toancanh.task.aim.SharesViewModel.Share;
import vn.toancanh.task.schedule.DeadlineViewModel;
import vn.toancanh.task.schedule.WindowViewModel;

/** What a directive is measured by, while it is written. JavaFX thread only. */
public final class AimViewModel {
    private final Baseline aim;
    private final TargetFaults faults;
    private final Texts texts;
    final BooleanProperty measured;
    public final StringProperty target = new SimpleStringProperty("");
    public final WindowViewModel window;
    public final @Nullable SharesViewModel shares;
    private final ObjectProperty<Standing> standing;
    private final StringBinding fault;
    private final BooleanBinding unused;
    private String proposed = "";

    /**
     * Whose numbers count, and where they stand.
     *
     * @param target what is suggested; null where nothing better can be
     * @param own of a unit that gets a part, where the whole is measured by others; null elsewhere
     * @param follows a part that is measured as the whole is
     */
    record Standing(
            SeriesKey series,
            double baseline,
            @Nullable Double target,
            @Nullable Unit own,
            boolean follows) {}

    public AimViewModel(
            Baseline aim, DeadlineViewModel deadline, BooleanProperty measured, Texts texts) {
        this.aim = aim;
        this.texts = texts;
        this.measured = measured;
        faults = new TargetFaults(texts);
        window = new WindowViewModel(deadline, aim.grain(), aim.window(), texts);
        var alone = aim.peers().isEmpty() || !aim.given().isEmpty();
        shares = alone ? null : new SharesViewModel(aim, faults);
        standing = new SimpleObjectProperty<>(standing(null));
        fault = Bindings.createStringBinding(this::said, whatCounts());
        unused = Bindings.createBooleanBinding(this::isUnused, whatCounts());
        standing.subscribe(this::propose);
    }

    private Observable[] whatCounts() {
        return Stream.concat(watched(), Stream.of(measured, standing)).toArray(Observable[]::new);
    }

    private void propose(Standing now) {
        var suggested = now.target();
        var next = suggested == null ? "" : number(suggested);
        if (target.get().equals(proposed) || now.follows()) {
            target.set(next);
        }
        proposed = next;
    }

    private String number(double value) {
        return aim.number(value, texts.locale());
    }

    /** Whether something is measured by this series, also of one of many. */
    public boolean measures(SeriesKey series) {
        return measured.get()
                && (standing.get().series().equals(series)
                        || aim.given().stream().anyMatch(goal -> goal.series().equals(series))
                        || shares().stream().anyMatch(share -> in(share.unit()).equals(series)));
    }

    Baseline baseline() {
        return aim;
    }

    /** A part is measured in its own unit where that has numbers. */
    public void leads(@Nullable Unit lead) {
        standing.set(standing(lead));
    }

    private Standing standing(@Nullable Unit lead) {
        if (aim.given().isEmpty()) {
            return new Standing(aim.series(), aim.value(), aim.target(), null, false);
        }
        return aim.peers().stream()
                .filter(peer -> isOneIndicator() && peer.unit().equals(lead))
                .findFirst()
                .map(this::own)
                .orElseGet(this::whole);
    }

    private boolean isOneIndicator() {
        var series = aim.series();
        return aim.given().stream()
                .map(Goal::series)
                .allMatch(each ->
                        each.indicator().equals(series.indicator())
                                && each.dimensions().equals(series.dimensions()));
    }

    private Standing whole() {
        var first = aim.given().getFirst();
        return new Standing(first.series(), first.baseline(), first.target(), null, true);
    }

    private Standing own(Baseline.Peer peer) {
        var series = in(peer.unit());
        var target =
                aim.given().stream()
                        .filter(goal -> goal.series().equals(series))
                        .map(Goal::target)
                        .findFirst()
                        .or(() -> proposal(peer));
        return new Standing(series, peer.value(), target.orElse(null), peer.unit(), false);
    }

    private Optional<Double> proposal(Baseline.Peer peer) {
        var values = aim.peers().stream().map(Baseline.Peer::value).toList();
        var targets = aim.targets();
        return targets.fromPeers(peer.value(), targets.betterQuarter(values)).stream()
                .boxed()
                .findFirst();
    }

    private SeriesKey in(Unit unit) {
        var series = aim.series();
        return new SeriesKey(series.indicator(), new AreaCode(unit.code()), series.dimensions());
    }

    ObjectProperty<Standing> standingProperty() {
        return standing;
    }

    /** Whose numbers count, where they stand and which way they are to go. */
    public String told() {
        var now = standing.get();
        var way = texts.get("task.form.way." + aim.direction().name());
        var baseline = number(now.baseline());
        if (now.follows()) {
            return aim.given().size() == 1
                    ? texts.get("task.form.asWhole", baseline, way)
                    : texts.get("task.form.asWhole.many", aim.given().size());
        }
        var own = now.own();
        return own == null
                ? texts.get("task.form.now", baseline, way)
                : texts.get("task.form.ownNow", own.name(), baseline, way);
    }

    /** What is wrong with the target; blank where nothing is. */
    public StringBinding faultProperty() {
        return fault;
    }

    private String said() {
        return !measured.get() || isUnused()
                ? ""
                : faults.target(target.get(), standing.get().baseline(), aim);
    }

    /** Whether the target comes from elsewhere: from the whole, or from many targets. */
    BooleanBinding unusedProperty() {
        return unused;
    }

    private boolean isUnused() {
        return standing.get().follows() || (shares != null && shares.count() > 0);
    }

    /** The first thing for which it cannot be issued; blank where there is none. */
    public String faults() {
        if (!measured.get()) {
            return "";
        }
        var ofShares = shares == null ? "" : shares.faultProperty().get();
        if (!ofShares.isEmpty()) {
            return ofShares;
        }
        var ofTarget = fault.get();
        return ofTarget.isEmpty() ? window.faultProperty().get() : ofTarget;
    }

    /** What many are asked for, each by itself; none where one is asked or nothing is measured. */
    private List<Share> shares() {
        return shares == null || !measured.get() ? List.of() : shares.shares();
    }

    /** One for each unit with a target of its own. */
    public List<Directive> parts(Directive whole) {
        return shares().stream().map(share -> part(whole, share)).toList();
    }

    private Directive part(Directive whole, Share share) {
        var name = (whole.id() + share.unit().code()).getBytes(StandardCharsets.UTF_8);
        return new Directive(
                UUID.nameUUIDFromBytes(name),
                whole.id(),
                whole.text(),
                new Directive.Parties(share.unit(), List.of()),
                whole.deadline(),
                whole.reporting(),
                new Measure.Measured(List.of(goal(share))),
                whole.origin());
    }

    private Goal goal(Share share) {
        return goal(in(share.unit()), share.value(), share.target());
    }

    private Goal goal(SeriesKey series, double baseline, double wanted) {
        return new Goal(series, aim.direction(), baseline, wanted, window(), List.of());
    }

    private Goal.Window window() {
        return Objects.requireNonNull(window.window(), "a window without a fault");
    }

    /** Of the whole; nothing is wrong with it and something is measured. */
    public List<Goal> goals() {
        var now = standing.get();
        if (now.follows()) {
            return aim.given().stream().map(this::again).toList();
        }
        if (!shares().isEmpty()) {
            // The whole is measured by what its parts are.
            return shares().stream().map(this::goal).toList();
        }
        var wanted = Numbers.parse(target.get(), texts.locale()).orElseThrow();
        return List.of(goal(now.series(), now.baseline(), wanted));
    }

    private Goal again(Goal goal) {
        return new Goal(
                goal.series(),
                goal.direction(),
                goal.baseline(),
                goal.target(),
                window(),
                goal.donors());
    }

    /** All that somebody can change, but whether it is measured. */
    public Stream<Observable> watched() {
        var own =
                Stream.<Observable>of(
                        target, window.from().dayProperty(), window.to().dayProperty());
        return shares == null ? own : Stream.concat(own, shares.watched().stream());
    }

    public Aimed written(String reason) {
        var shared = shares == null ? null : shares.written();
        return new Aimed(
                measured.get(),
                target.get(),
                reason,
                window.from().get(),
                window.to().get(),
                shared);
    }

    public void open(Aimed kept) {
        target.set(kept.target());
        window.from().set(kept.from());
        window.to().set(kept.to());
        var shared = kept.shared();
        if (shares != null && shared != null) {
            shares.open(shared);
        }
    }
}
