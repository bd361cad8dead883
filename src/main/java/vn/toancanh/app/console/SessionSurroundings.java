package vn.toancanh.app.console;

import java.util.List;
import java.util.Optional;
import vn.toancanh.alert.By;
import vn.toancanh.alert.life.Stimulus;
import vn.toancanh.alert.listing.AlertRow;
import vn.toancanh.alert.listing.Surroundings;
import vn.toancanh.alert.rule.AlertRule;
import vn.toancanh.alert.rule.Explanation;
import vn.toancanh.app.acts.Acts;
import vn.toancanh.app.content.PartNames;
import vn.toancanh.app.part.Look;
import vn.toancanh.app.session.Session;
import vn.toancanh.base.AreaCode;
import vn.toancanh.indicator.Dimensions;

/** A session as its alerts see it: names, rules, and who may do what. Any thread. */
final class SessionSurroundings implements Surroundings {
    private static final String SOURCE = "source=";

    /** What the warehouse calls the right to say that one has seen it. */
    private static final String ACKNOWLEDGE = "acknowledge";

    /** The right of leaders. */
    private static final String DIRECT = "direct";

    private static final String APPROVE = "approve";

    /** The right to send messages outside. */
    private static final String WARN = "warn";

    /** Whoever may be asked to be the second person of an act. */
    private static final List<String> LEADERS =
            List.of("chairman", "secretary", "vice-chairman", "director");

    private final Session session;
    private final Look look;
    private final Watched watched;

    SessionSurroundings(Session session, Look look, Watched watched) {
        this.session = session;
        this.look = look;
        this.watched = watched;
    }

    @Override
    public Optional<AlertRule> rule(String id) {
        return watched.rules().get().find(id);
    }

    @Override
    public List<AlertRow.Place> path(AreaCode area) {
        var locale = look.settings().locale();
        var path =
                session.territory().tree().pathTo(area).stream()
                        .map(unit -> new AlertRow.Place(unit.code(), unit.name().in(locale)))
                        .toList();
        return path.isEmpty() ? List.of(new AlertRow.Place(area, area.value())) : path;
    }

    @Override
    public String part(String dimensions) {
        return dimensions.startsWith(SOURCE)
                ? source(dimensions.substring(SOURCE.length()))
                : PartNames.words(Dimensions.parse(dimensions), look.texts());
    }

    private String source(String id) {
        return session.territory().sources().stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .map(each -> each.name().in(look.settings().locale()))
                .orElse(id);
    }

    @Override
    public int decimals(String indicator) {
        return session.territory()
                .catalogue()
                .find(indicator)
                .map(known -> known.measure().decimals())
                .orElse(1);
    }

    @Override
    public Optional<Explanation> explanation(String written) {
        return watched.findings().apply(written);
    }

    @Override
    public String persona() {
        return session.who(look.settings().persona()).persona();
    }

    @Override
    public String personaName(String persona) {
        return look.texts().find("app.persona." + persona).orElse(persona);
    }

    /** Who acts here; empty for whoever may only look. */
    Optional<Stimulus.Person> me() {
        return session.person(look.settings().persona())
                .filter(person -> has(person, ACKNOWLEDGE))
                .map(person -> {
                    var leads = has(person, DIRECT);
                    return new Stimulus.Person(
                            by(person),
                            leads,
                            leads || has(person, APPROVE),
                            leads || has(person, WARN));
                });
    }

    /** The other people this computer knows who may decide with him. */
    List<By> colleagues() {
        var mine = me().map(Stimulus.Person::by);
        return LEADERS.stream()
                .flatMap(persona -> session.person(persona).stream())
                .filter(person -> has(person, DIRECT) || has(person, APPROVE))
                .map(SessionSurroundings::by)
                .filter(by -> !mine.equals(Optional.of(by)))
                .distinct()
                .toList();
    }

    private static boolean has(Acts.Person person, String scope) {
        return person.rights().scopes().contains(scope);
    }

    private static By by(Acts.Person person) {
        return new By(person.actor().id(), person.actor().name());
    }
}
