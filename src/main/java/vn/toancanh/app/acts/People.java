package vn.toancanh.app.acts;

import static java.util.stream.Collectors.joining;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import vn.toancanh.area.AreaTree;
import vn.toancanh.base.AreaCode;
import vn.toancanh.proposal.Actor;
import vn.toancanh.proposal.Rights;
import vn.toancanh.sync.RegisterStore;
import vn.toancanh.task.life.Seat;
import vn.toancanh.warehouse.Person;

/**
 * The people this computer may act as: the one the warehouse knows us for, and in the demo one of
 * each persona. Remembered, so that they can act without a connection.
 */
public final class People {
    private static final String NAME = "person/";
    private static final String REAL = "me";
    private static final int FIELDS = 6;

    private People() {}

    /**
     * In the register's transaction.
     *
     * @param demo the one inside of this program, where one person may act as another
     */
    public static void remember(RegisterStore register, Person person, boolean demo) {
        register.setBookmark(NAME + (demo ? person.persona() : REAL), line(person));
    }

    private static String line(Person person) {
        return String.join(
                "\n",
                person.id(),
                person.name(),
                person.persona(),
                String.join(",", person.scopes()),
                String.join(",", person.areas().stream().map(AreaCode::value).toList()),
                String.join(",", person.units()));
    }

    /** Empty before the warehouse has said who we are. */
    public static Optional<Person> known(RegisterStore register, String persona, boolean demo) {
        return register.bookmark(NAME + (demo ? persona : REAL)).map(People::person);
    }

    private static Person person(String line) {
        var fields = line.split("\n", FIELDS);
        return new Person(
                fields[0],
                fields[1],
                fields[2],
                List.of(fields[2]),
                words(fields[3], Function.identity()),
                words(fields[4], AreaCode::new),
                fields.length < FIELDS ? List.of() : words(fields[5], Function.identity()));
    }

    private static <T> List<T> words(String list, Function<String, T> read) {
        return Arrays.stream(list.split(",", -1))
                .filter(word -> !word.isBlank())
                .map(read)
                .toList();
    }

    /** Differs where the warehouse may show him anything else; one line a part. */
    public static String access(Person person) {
        return String.join(
                "\n",
                person.id(),
                String.join(",", new TreeSet<>(person.scopes())),
                String.join(",", new TreeSet<>(person.units())),
                person.areas().stream().map(AreaCode::value).sorted().collect(joining(",")));
    }

    public static Actor actor(Person person) {
        return new Actor(person.id(), person.name(), person.persona());
    }

    /** Who acts, with what he may do. */
    public static Acts.Person person(Person person, AreaTree tree, AreaCode home) {
        return new Acts.Person(actor(person), rights(person, tree, home), seat(person));
    }

    /** From where he acts upon directives. */
    public static Seat seat(Person person) {
        var by = new vn.toancanh.task.Actor(person.id(), person.name(), Set.copyOf(person.units()));
        return new Seat(by, Set.copyOf(person.scopes()));
    }

    /** What he may do in a territory; no units of his own are all units. */
    public static Rights rights(Person person, AreaTree tree, AreaCode home) {
        var own = Set.copyOf(person.areas());
        return new Rights(
                Set.copyOf(person.scopes()),
                area ->
                        own.isEmpty()
                                || own.contains(area)
                                || tree.pathTo(area).stream()
                                        .anyMatch(unit -> own.contains(unit.code())),
                home);
    }
}
