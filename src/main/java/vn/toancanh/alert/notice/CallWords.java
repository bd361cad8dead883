package vn.toancanh.alert.notice;

import vn.toancanh.alert.flood.Annunciation;
import vn.toancanh.alert.listing.Surroundings;
import vn.toancanh.fx.Texts;

/** What people are told, in a sentence. Any thread. */
public final class CallWords {
    private final Surroundings around;
    private final Texts texts;

    public CallWords(Surroundings around, Texts texts) {
        this.around = around;
        this.texts = texts;
    }

    /** The cause, what is new about it, how much and where. */
    public String sentence(Herald.Call call) {
        var said = sentence(call.what());
        return call.more() == 0 ? said : texts.get("alert.call.more", said, call.more());
    }

    private String sentence(Annunciation what) {
        var key = what.head().key();
        var rule = around.rule(key.rule());
        var name = rule.map(each -> each.name().in(texts.locale())).orElseGet(key::rule);
        var cause =
                rule.flatMap(each -> texts.find("alert.driver." + each.advice().driver()))
                        .orElse(name);
        var place = around.path(key.area()).getLast().name();
        return switch (what.kind()) {
            case FIRST ->
                    what.members() == 1
                            ? texts.get("alert.call.FIRST", name, place)
                            : many("alert.call.FIRST_MANY", cause, what);
            case WORSE -> many("alert.call.WORSE", cause, what);
            case GREW -> many("alert.call.GREW", cause, what);
            case AGAIN -> many("alert.call.AGAIN", cause, what);
            case SUMMARY ->
                    texts.get(
                            "alert.call.SUMMARY",
                            what.others().size() + 1,
                            what.members(),
                            what.areas(),
                            cause);
        };
    }

    private String many(String key, String cause, Annunciation what) {
        return texts.get(key, cause, what.members(), what.areas());
    }
}
