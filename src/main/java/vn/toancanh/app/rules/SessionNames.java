package vn.toancanh.app.rules;

import java.util.List;
import java.util.Optional;
import vn.toancanh.alert.ruleeditor.RuleNames;
import vn.toancanh.app.content.PartNames;
import vn.toancanh.app.session.Session;
import vn.toancanh.base.AreaCode;
import vn.toancanh.fx.Texts;
import vn.toancanh.indicator.Dimensions;
import vn.toancanh.indicator.Indicator;

/** The names of a session's territory. */
record SessionNames(Session session, Texts texts) implements RuleNames {
    private static final List<String> PERSONAS =
            List.of(
                    "duty-officer",
                    "chairman",
                    "vice-chairman",
                    "secretary",
                    "director",
                    "commune",
                    "analyst",
                    "health",
                    "education",
                    "environment",
                    "one-stop",
                    "public-order");

    @Override
    public String area(AreaCode area) {
        return session.territory().nameOf(area, texts.locale());
    }

    @Override
    public Optional<Indicator> indicator(String code) {
        return session.territory().catalogue().find(code);
    }

    @Override
    public List<String> indicators() {
        return session.territory().catalogue().all().stream().map(Indicator::code).toList();
    }

    @Override
    public List<String> personas() {
        return PERSONAS;
    }

    @Override
    public String persona(String word) {
        return texts.find("app.persona." + word).orElse(word);
    }

    @Override
    public String part(String dimensions) {
        return PartNames.words(new Dimensions(dimensions), texts);
    }
}
