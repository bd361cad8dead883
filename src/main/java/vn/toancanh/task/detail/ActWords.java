package vn.toancanh.task.detail;

import java.time.LocalDate;
import vn.toancanh.base.text.Numbers;
import vn.toancanh.base.text.Phrases;
import vn.toancanh.task.Act;
import vn.toancanh.task.Line;
import vn.toancanh.task.listing.TaskWords;

/** What was done, in a sentence for the history. */
public record ActWords(Phrases texts) {
    /**
     * @param said what was done
     * @param words of the person himself; blank where he said nothing
     * @param setAside why it does not count; blank when it does
     */
    public record Said(String said, String words, String setAside) {}

    public Said of(Line line) {
        var why = line.setAside();
        var aside =
                why == null ? "" : texts.get("task.line.aside", new TaskWords(texts).refusal(why));
        return new Said(said(line.act()), words(line.act()), aside);
    }

    private String said(Act act) {
        return switch (act) {
            case Act.Return(var cause, _) -> texts.get("task.line.Return." + cause.name());
            case Act.Reissue(var lead, _) -> texts.get("task.line.Reissue", lead.name());
            case Act.Report report -> report(report);
            case Act.AskExtension(var until, _) -> texts.get("task.line.AskExtension", day(until));
            case Act.GrantExtension(var until, _) ->
                    texts.get("task.line.GrantExtension", day(until));
            case Act.AskSupport ask ->
                    texts.get(
                            "task.line.AskSupport",
                            texts.get("task.support." + ask.kind().name()),
                            ask.from().name(),
                            day(ask.due()));
            case Act.AnswerSupport(_, var given, _) ->
                    texts.get(given ? "task.line.Support.given" : "task.line.Support.denied");
            case Act.Escalate(var level, _) -> texts.get("task.line.Escalate", level);
            case Act.Close(var verdict, _, _) ->
                    texts.get("task.line.Close", new TaskWords(texts).verdict(verdict));
            case Act.Issue _,
                    Act.Accept _,
                    Act.Withdraw _,
                    Act.Rework _,
                    Act.Confirm _,
                    Act.DenyExtension _,
                    Act.Suspend _,
                    Act.Resume _,
                    Act.Comment _ ->
                    texts.get("task.line." + act.getClass().getSimpleName());
        };
    }

    private String report(Act.Report report) {
        var key = report.complete() ? "task.line.Report.done" : "task.line.Report.part";
        var said = new StringBuilder(texts.get(key, report.percent()));
        var number = report.number();
        if (number != null) {
            said.append(texts.get("task.line.Report.number", number(number)));
        }
        if (!report.evidence().isEmpty()) {
            said.append(texts.get("task.line.Report.files", report.evidence().size()));
        }
        return said.toString();
    }

    private String number(double value) {
        return Numbers.plain(value, 2, texts.locale());
    }

    private String day(LocalDate day) {
        return new TaskWords(texts).day(day);
    }

    /** Of the person himself; blank where he said nothing. */
    public static String words(Act act) {
        return switch (act) {
            case Act.Issue(var directive) -> directive.text().requirement();
            case Act.Accept(var words) -> words;
            case Act.Return(_, var words) -> words;
            case Act.Reissue(_, var words) -> words;
            case Act.Withdraw(var words) -> words;
            case Act.Report report -> report.words();
            case Act.Rework(var words) -> words;
            case Act.Confirm(var words) -> words;
            case Act.AskExtension(_, var words) -> words;
            case Act.GrantExtension(_, var words) -> words;
            case Act.DenyExtension(var words) -> words;
            case Act.AskSupport ask -> ask.words();
            case Act.AnswerSupport(_, _, var words) -> words;
            case Act.Suspend(var words) -> words;
            case Act.Resume(var words) -> words;
            case Act.Escalate(_, var words) -> words;
            case Act.Comment(var words, _) -> words;
            case Act.Close(_, _, var words) -> words;
        };
    }
}
