package vn.toancanh.app.proposal;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import vn.toancanh.app.acts.Acts;
import vn.toancanh.app.part.Look;
import vn.toancanh.app.session.Session;
import vn.toancanh.base.Period;
import vn.toancanh.board.card.CardViewModel;
import vn.toancanh.fx.Theme;
import vn.toancanh.fx.Times;
import vn.toancanh.indicator.Dimensions;
import vn.toancanh.indicator.Indicator;
import vn.toancanh.indicator.IndicatorReading;
import vn.toancanh.indicator.SeriesKey;
import vn.toancanh.proposal.NotAllowedException;
import vn.toancanh.proposal.Proposal;
import vn.toancanh.proposal.Proposal.Kind;
import vn.toancanh.proposal.Subject;
import vn.toancanh.proposal.desk.Filed;
import vn.toancanh.proposal.form.NumberForm;
import vn.toancanh.proposal.form.NumberFormView;
import vn.toancanh.proposal.form.NumberFormViewModel;
import vn.toancanh.proposal.form.Usual;

/**
 * The foot of an indicator card: say that the number is wrong, type one by hand, change what it
 * means, and what became of what was said before. JavaFX thread only.
 */
public final class NumberActs {
    private static final int PERIODS = 12;
    private static final int LISTED = 3;

    private final Session session;
    private final Look look;
    private final Opening opening;
    private final EntryActs entries;
    private final VBox node = new VBox();
    private final FlowPane links = new FlowPane();
    private final FlowPane buttons = new FlowPane();
    private final Button dispute;
    private final Button value;
    private final Button definition;
    private CardViewModel.@Nullable Card card;

    /** Where the forms and the proposals are opened. */
    public interface Opening {
        void form(Node form, Runnable closed);

        /** Back from a form. */
        void card(SeriesKey key);

        void proposal(UUID id);

        /** False while the desk looks at the past, which nobody can change. */
        boolean isNow();
    }

    public NumberActs(Session session, Look look, Opening opening) {
        this.session = session;
        this.look = look;
        this.opening = opening;
        entries = new EntryActs(session, look, opening);
        node.getStyleClass().add("number-acts");
        node.getStylesheets().add(Theme.sheet("proposal/proposal.css"));
        links.getStyleClass().add("number-links");
        buttons.getStyleClass().add("number-buttons");
        dispute = button("dispute", () -> open(Kind.DISPUTE));
        value = button("value", () -> open(Kind.VALUE));
        definition = button("definition", this::openEntry);
        buttons.getChildren().addAll(dispute, value, definition);
        node.getChildren().addAll(links, buttons);
        show(null);
    }

    private Button button(String key, Runnable action) {
        var button = new Button(look.texts().get("app.proposal." + key));
        button.setId("card-" + key);
        button.setOnAction(_ -> action.run());
        return button;
    }

    public Node node() {
        return node;
    }

    /** The card shows another number. */
    public void show(CardViewModel.@Nullable Card shown) {
        var next = opening.isNow() ? shown : null;
        card = next;
        links.getChildren().clear();
        if (next != null) {
            told(next.reading().subject()).forEach(each -> links.getChildren().add(link(each)));
        }
        var may = next != null && mayPropose(next);
        var mayEntry = next != null && entries.mayChange(key(next).indicator());
        shown(links, !links.getChildren().isEmpty());
        shown(dispute, may);
        shown(value, may);
        shown(definition, mayEntry);
        shown(buttons, may || mayEntry);
        // There must be a number to say that it is wrong.
        dispute.setDisable(next == null || next.reading().latest() == null);
        shown(node, buttons.isManaged() || links.isManaged());
    }

    private static SeriesKey key(CardViewModel.Card of) {
        var subject = of.reading().subject();
        return new SeriesKey(subject.indicator().code(), subject.area().code());
    }

    private void openEntry() {
        var shown = card;
        if (shown != null) {
            entries.open(key(shown));
        }
    }

    private static void shown(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }

    private Optional<Acts.Person> person() {
        return session.person(look.settings().persona());
    }

    private boolean mayPropose(CardViewModel.Card of) {
        var latest = of.reading().latest();
        var whole = latest == null || latest.series().dimensions().equals(Dimensions.NONE);
        return whole
                && session.acts().filter(Acts::isWritable).isPresent()
                && person().filter(person ->
                                person.rights().mayPropose(subject(of, periods(of).getFirst())))
                        .isPresent();
    }

    private static Subject subject(CardViewModel.Card of, Period period) {
        var reading = of.reading().subject();
        return new Subject(reading.indicator().code(), reading.area().code(), period);
    }

    /** What was said of this number before, newest first. */
    private List<Filed> told(IndicatorReading.Subject of) {
        return session.acts().map(Acts::filed).orElse(List.<Filed>of()).stream()
                .filter(each -> isOf(each.proposal().subject(), of))
                .sorted(Comparator.comparing((Filed each) -> each.proposal().movedAt()).reversed())
                .limit(LISTED)
                .toList();
    }

    private static boolean isOf(Subject subject, IndicatorReading.Subject of) {
        return subject.indicator().equals(of.indicator().code())
                && of.area().code().equals(subject.area());
    }

    private Hyperlink link(Filed filed) {
        var texts = look.texts();
        var proposal = filed.proposal();
        var state =
                filed.waits()
                        ? texts.get("proposal.waits")
                        : texts.get("proposal.state." + proposal.state().name());
        var kind = texts.get("proposal.kind." + proposal.kind().name());
        var date = new Times(texts).date(proposal.movedAt());
        var link = new Hyperlink(String.join(" · ", kind, state, date));
        link.getStyleClass().add("number-told");
        link.setWrapText(true);
        link.setOnAction(_ -> opening.proposal(proposal.id()));
        return link;
    }

    /** Newest first; the newest is the one on the screen, or the one under way. */
    private List<Period> periods(CardViewModel.Card of) {
        var latest = of.reading().latest();
        var indicator = of.reading().subject().indicator();
        var newest = latest == null ? current(indicator, of.now()) : latest.period();
        var all = new ArrayList<Period>();
        for (int back = 0; back < PERIODS; back++) {
            all.add(newest.plus(-back));
        }
        var next = newest.plus(1);
        if (latest != null && !next.from().isAfter(of.now())) {
            all.add(next);
        }
        return all;
    }

    private static Period current(Indicator indicator, Instant now) {
        return indicator
                .publication()
                .calendar()
                .frequency()
                .periodAt(LocalDateTime.ofInstant(now, Period.ZONE));
    }

    private void open(Kind kind) {
        var shown = card;
        if (shown == null) {
            return;
        }
        var reading = shown.reading();
        var latest = reading.latest();
        var subject = reading.subject();
        var area = subject.area();
        var key = key(shown);
        var form =
                new NumberForm(
                        kind,
                        subject.indicator(),
                        new NumberForm.Place(area.code(), area.name().in(look.texts().locale())),
                        periods(shown),
                        latest == null ? null : latest.value(),
                        Usual.of(shown.history(), subject.indicator().measure().unit()));
        Runnable back = () -> opening.card(key);
        var model = new NumberFormViewModel(form, this::submit, look.texts());
        opening.form(new NumberFormView(model, look.texts(), back, back), () -> {});
    }

    private String submit(Proposal draft) {
        var acts = session.acts();
        var person = person();
        if (acts.isEmpty() || person.isEmpty()) {
            return look.texts().get("app.proposal.nobody");
        }
        try {
            var _ = acts.get().submit(draft, person.get());
            return "";
        } catch (NotAllowedException e) {
            return look.texts().get(e.why().textKey());
        }
    }
}
