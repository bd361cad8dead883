package vn.toancanh.task.acting;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import vn.toancanh.task.Act;
import vn.toancanh.task.Refusal;
import vn.toancanh.task.Verdict;
import vn.toancanh.task.life.LifeCycle;
import vn.toancanh.task.life.Seat;
import vn.toancanh.task.life.State;

/** The acts as people choose them, each with what its form asks for. */
public enum ActKind {
    ACCEPT('A', EnumSet.noneOf(Field.class)),
    RETURN('R', EnumSet.of(Field.CAUSE, Field.WORDS)),
    REISSUE('I', EnumSet.of(Field.UNIT, Field.WORDS)),
    REPORT('B', EnumSet.of(Field.PERCENT, Field.NUMBER, Field.WORDS, Field.FILES)),
    CONFIRM('X', EnumSet.of(Field.WORDS)),
    REWORK('W', EnumSet.of(Field.WORDS)),
    ASK_EXTENSION('E', EnumSet.of(Field.DAY, Field.WORDS)),
    GRANT_EXTENSION('G', EnumSet.of(Field.DAY, Field.WORDS)),
    DENY_EXTENSION('D', EnumSet.of(Field.WORDS)),
    ASK_SUPPORT('H', EnumSet.of(Field.SUPPORT, Field.UNIT, Field.DAY, Field.WORDS)),
    ANSWER_SUPPORT('T', EnumSet.of(Field.GIVEN, Field.WORDS)),
    CLOSE('V', EnumSet.of(Field.VERDICT, Field.WORDS)),
    COMMENT('C', EnumSet.of(Field.WORDS, Field.FILES)),
    SUSPEND('S', EnumSet.of(Field.WORDS)),
    RESUME('S', EnumSet.of(Field.WORDS)),
    WITHDRAW('K', EnumSet.of(Field.WORDS));

    /** What a person fills in wrongly or not at all is no reason to hide the form. */
    private static final Set<Refusal> OF_THE_FORM =
            EnumSet.of(
                    Refusal.NO_WORDS,
                    Refusal.NO_NUMBER,
                    Refusal.NO_PHOTO,
                    Refusal.NOT_LATER,
                    Refusal.NO_REASON);

    private final char letter;

    @SuppressWarnings("ImmutableEnumChecker") // a copy that cannot be changed
    private final Set<Field> fields;

    /** A field of a form. */
    enum Field {
        CAUSE,
        UNIT,
        PERCENT,
        NUMBER,
        DAY,
        SUPPORT,
        GIVEN,
        VERDICT,
        FILES,
        WORDS
    }

    ActKind(char letter, Set<Field> fields) {
        this.letter = letter;
        this.fields = Set.copyOf(fields);
    }

    public String letter() {
        return String.valueOf(letter);
    }

    boolean asks(Field field) {
        return fields.contains(field);
    }

    /** Done at once, by a button or a key. */
    boolean needsNoForm() {
        return fields.isEmpty();
    }

    /** Those that can follow now, if their form is filled in as it should be. */
    static List<ActKind> of(State state, Seat seat) {
        return Arrays.stream(values())
                .filter(kind -> {
                    var refused = LifeCycle.check(state, kind.probe(state), seat);
                    return refused == null || OF_THE_FORM.contains(refused);
                })
                .toList();
    }

    /** An act of this kind with nothing in it. */
    private Act probe(State state) {
        return switch (this) {
            case ACCEPT -> new Act.Accept("");
            case RETURN -> new Act.Return(Act.Return.Cause.UNCLEAR, "");
            case REISSUE -> new Act.Reissue(state.lead(), "");
            case REPORT -> new Act.Report(0, null, "", List.of(), false);
            case CONFIRM -> new Act.Confirm("");
            case REWORK -> new Act.Rework("");
            case ASK_EXTENSION -> new Act.AskExtension(LocalDate.MIN, "");
            case GRANT_EXTENSION -> new Act.GrantExtension(LocalDate.MIN, "");
            case DENY_EXTENSION -> new Act.DenyExtension("");
            case ASK_SUPPORT ->
                    new Act.AskSupport(
                            state.newest(),
                            Act.AskSupport.Kind.OTHER,
                            state.lead(),
                            LocalDate.MIN,
                            "");
            case ANSWER_SUPPORT -> new Act.AnswerSupport(wanted(state), true, "");
            case CLOSE -> new Act.Close(Verdict.IMPROVED, "", "");
            case COMMENT -> new Act.Comment("", List.of());
            case SUSPEND -> new Act.Suspend("");
            case RESUME -> new Act.Resume("");
            case WITHDRAW -> new Act.Withdraw("");
        };
    }

    /** As an act is written; empty for those the program does by itself. */
    static Optional<ActKind> of(Act act) {
        return switch (act) {
            case Act.Accept _ -> Optional.of(ACCEPT);
            case Act.Return _ -> Optional.of(RETURN);
            case Act.Reissue _ -> Optional.of(REISSUE);
            case Act.Report _ -> Optional.of(REPORT);
            case Act.Confirm _ -> Optional.of(CONFIRM);
            case Act.Rework _ -> Optional.of(REWORK);
            case Act.AskExtension _ -> Optional.of(ASK_EXTENSION);
            case Act.GrantExtension _ -> Optional.of(GRANT_EXTENSION);
            case Act.DenyExtension _ -> Optional.of(DENY_EXTENSION);
            case Act.AskSupport _ -> Optional.of(ASK_SUPPORT);
            case Act.AnswerSupport _ -> Optional.of(ANSWER_SUPPORT);
            case Act.Close _ -> Optional.of(CLOSE);
            case Act.Comment _ -> Optional.of(COMMENT);
            case Act.Suspend _ -> Optional.of(SUSPEND);
            case Act.Resume _ -> Optional.of(RESUME);
            case Act.Withdraw _ -> Optional.of(WITHDRAW);
            case Act.Issue _, Act.Escalate _ -> Optional.empty();
        };
    }

    static UUID wanted(State state) {
        return state.beside().wanted().keySet().stream().findFirst().orElse(state.newest());
    }

    String textKey() {
        return "task.act." + name();
    }
}
