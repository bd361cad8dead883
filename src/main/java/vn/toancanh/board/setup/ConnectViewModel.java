package vn.toancanh.board.setup;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;

/** First start: the demo, or a warehouse that is tested before it is used. JavaFX thread only. */
public final class ConnectViewModel {
    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

    private final Connecting connecting;
    private final Consumer<Connecting.Choice> onChosen;
    private final List<Persona> personas;
    private final StringProperty url = new SimpleStringProperty("");
    private final ObjectProperty<@Nullable Path> tokenFile = new SimpleObjectProperty<>();
    private final ObjectProperty<@Nullable Persona> persona = new SimpleObjectProperty<>();
    private final ReadOnlyObjectWrapper<State> state =
            new ReadOnlyObjectWrapper<>(new State.Untried());
    private int attempt;

    /** One who may look at the demo; the name is in the chosen language. */
    public record Persona(String id, String name) {}

    /** How far the test of an address is. */
    public sealed interface State {
        record Untried() implements State {}

        /** The address cannot be one; {@code key} says why. */
        record Unfit(String key) implements State {}

        record Trying() implements State {}

        record Tried(Connecting.Address address, Connecting.Found found) implements State {}

        /** What was chosen could not be opened; {@code sentence} says why. */
        record Refused(String sentence) implements State {}
    }

    /**
     * @param onChosen opens what the user decided on
     */
    public ConnectViewModel(
            List<Persona> personas, Connecting connecting, Consumer<Connecting.Choice> onChosen) {
        this.personas = List.copyOf(personas);
        this.connecting = connecting;
        this.onChosen = onChosen;
        persona.set(personas.isEmpty() ? null : personas.getFirst());
        url.subscribe(_ -> cancel());
        tokenFile.subscribe(_ -> cancel());
    }

    public StringProperty urlProperty() {
        return url;
    }

    ObjectProperty<@Nullable Path> tokenFileProperty() {
        return tokenFile;
    }

    public ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    List<Persona> personas() {
        return personas;
    }

    ObjectProperty<@Nullable Persona> personaProperty() {
        return persona;
    }

    void startDemo() {
        var chosen = persona.get();
        if (chosen != null) {
            onChosen.accept(new Connecting.Choice.Demo(chosen.id()));
        }
    }

    /** Back after {@code choice} could not be opened: what was typed is kept. */
    public void refused(Connecting.Choice choice, String sentence) {
        switch (choice) {
            case Connecting.Choice.Demo(var id) ->
                    personas.stream()
                            .filter(each -> each.id().equals(id))
                            .findFirst()
                            .ifPresent(persona::set);
            case Connecting.Choice.Real(var address) -> {
                url.set(address.url());
                tokenFile.set(address.tokenFile());
            }
        }
        state.set(new State.Refused(sentence));
    }

    /** Asks the warehouse; an answer to an attempt that was cancelled or changed is dropped. */
    public void check() {
        var address = new Connecting.Address(url.get().strip(), tokenFile.get());
        var wrong = unfit(address.url());
        if (!wrong.isEmpty()) {
            state.set(new State.Unfit(wrong));
            return;
        }
        attempt++;
        var mine = attempt;
        state.set(new State.Trying());
        connecting.check(
                address,
                found -> {
                    if (mine == attempt) {
                        state.set(new State.Tried(address, found));
                    }
                });
    }

    public void cancel() {
        attempt++;
        state.set(new State.Untried());
    }

    /** Opens the warehouse that was found last; does nothing before one was. */
    public void open() {
        if (state.get() instanceof State.Tried(var address, Connecting.Found.Warehouse _)) {
            onChosen.accept(new Connecting.Choice.Real(address));
        }
    }

    /** Plain HTTP would show the token to everybody on the way: only this computer may use it. */
    private static String unfit(String text) {
        if (text.isEmpty()) {
            return "board.connect.unfit.empty";
        }
        try {
            var uri = new URI(text);
            var scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
            var host = uri.getHost();
            if (host == null || !Set.of("http", "https").contains(scheme)) {
                return "board.connect.unfit.shape";
            }
            return scheme.equals("http") && !LOOPBACK.contains(host)
                    ? "board.connect.unfit.plain"
                    : "";
        } catch (URISyntaxException notAnAddress) {
            return "board.connect.unfit.shape";
        }
    }
}
