package vn.toancanh.app.index;

import java.io.PrintWriter;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import vn.toancanh.app.Refusal;
import vn.toancanh.app.option.CommonOptions;
import vn.toancanh.app.option.OriginOptions;
import vn.toancanh.app.session.Session;
import vn.toancanh.base.AreaCode;
import vn.toancanh.fx.Texts;
import vn.toancanh.indicator.formula.Rational;
import vn.toancanh.indicator.index.CheapestGain;
import vn.toancanh.indicator.index.CompositeIndex;
import vn.toancanh.indicator.index.IndexJson;
import vn.toancanh.indicator.index.IndexService;
import vn.toancanh.indicator.index.WhatIf;

/** Says what an index would be if communes had other ratios. Ends with 2 when it cannot. */
@Command(name = "whatif")
public final class WhatIfCommand implements Callable<Integer> {
    private static final int REFUSED = 2;
    private static final Pattern CHANGE =
            Pattern.compile("([0-9A-Z-]+):([A-Z]+-[0-9]+)=([0-9]+(?:\\.[0-9]+)?)%?");

    @Mixin private final CommonOptions common = new CommonOptions();
    @Mixin private final OriginOptions origin = new OriginOptions();

    @Option(names = "--index", paramLabel = "766|DTI", required = true)
    String index = "766";

    @Option(names = "--set", paramLabel = "COMMUNE:CODE=VALUE")
    List<String> changes = new ArrayList<>();

    @Option(names = "--gain", paramLabel = "POINTS")
    @Nullable Double gain;

    @Option(names = "--area", paramLabel = "CODE")
    @Nullable String area;

    @Option(names = "--at", paramLabel = "INSTANT")
    @Nullable Instant at;

    @Option(names = "--json")
    boolean json;

    @Spec @Nullable CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        var asked = common.locale();
        var texts = Texts.of(asked == null ? Locale.of("vi") : asked);
        try {
            var wanted = index();
            var set = changes.stream().map(WhatIfCommand::change).toList();
            try (var data = DataAt.open(origin, common, at)) {
                say(answer(wanted, set, data), texts);
            }
            return 0;
        } catch (WhatIf.RefusedException e) {
            var change = e.change();
            var value = change.value().value();
            out().println(texts.get(e.key(), change.indicator(), change.commune(), value));
            return REFUSED;
        }
    }

    private WhatIfAnswer answer(CompositeIndex wanted, List<WhatIf.Change> set, DataAt data)
            throws WhatIf.RefusedException {
        var session = data.session();
        var service = new IndexService(session.readings(), session.territory().catalogue());
        var reading = service.read(wanted, whole(session), data.at());
        return new WhatIfAnswer(
                reading,
                WhatIf.of(reading, set),
                gain == null ? null : CheapestGain.of(reading, Rational.of(gain)));
    }

    private void say(WhatIfAnswer answer, Texts texts) {
        if (json) {
            out().println(WhatIfJson.write(answer));
        } else {
            new WhatIfWords(answer, texts).lines().forEach(out()::println);
        }
        out().flush();
    }

    private CompositeIndex index() {
        return IndexJson.standard().stream()
                .filter(one -> one.code().equalsIgnoreCase(index))
                .findFirst()
                .orElseThrow(() -> new Refusal("app.whatif.index", index));
    }

    private static WhatIf.Change change(String text) {
        var parts = CHANGE.matcher(text);
        if (!parts.matches()) {
            throw new Refusal("app.whatif.form", text);
        }
        return new WhatIf.Change(
                new AreaCode(parts.group(1)),
                parts.group(2),
                Rational.of(new java.math.BigDecimal(parts.group(3))));
    }

    /** The unit asked for, else the home of the warehouse. */
    private AreaCode whole(Session session) {
        var tree = session.territory().tree();
        var asked = area;
        if (asked != null) {
            return tree.find(new AreaCode(asked))
                    .orElseThrow(() -> new Refusal("app.whatif.area", asked))
                    .code();
        }
        return session.profile().known().home();
    }

    private PrintWriter out() {
        return Objects.requireNonNull(spec, "not run by the command line").commandLine().getOut();
    }
}
