package vn.toancanh.app.remind;

import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.toancanh.base.text.Phrases;
import vn.toancanh.task.life.State;
import vn.toancanh.task.reminding.Reminder;
import vn.toancanh.task.reminding.Reminder.Group;

/** Says many reminders in a few lines, at most one for each group. */
record ReminderWords(Phrases texts) {
    /** The most pressing first. */
    List<ReminderLine> lines(List<Reminder> reminders, Function<UUID, Optional<State>> directives) {
        var groups = new EnumMap<Group, List<Reminder>>(Group.class);
        groups.putAll(
                reminders.stream().collect(Collectors.groupingBy(each -> each.kind().group())));
        return groups.entrySet().stream().map(each -> line(each, directives)).toList();
    }

    private ReminderLine line(
            Map.Entry<Group, List<Reminder>> group, Function<UUID, Optional<State>> directives) {
        Set<UUID> about = new LinkedHashSet<>();
        group.getValue().forEach(each -> about.add(each.directive()));
        if (about.size() > 1) {
            var words = texts.get("task.remind.many." + group.getKey().name(), about.size());
            return new ReminderLine(words, about);
        }
        var only = group.getValue().getFirst();
        var title =
                directives
                        .apply(only.directive())
                        .map(state -> state.directive().text().title())
                        .orElse("");
        var what = texts.get("task.remind." + only.kind().name());
        return new ReminderLine(texts.get("task.remind.one", what, title), about);
    }
}
