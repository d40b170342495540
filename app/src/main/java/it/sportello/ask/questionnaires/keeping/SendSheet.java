package it.sportello.ask.questionnaires.keeping;

import it.sportello.ask.questionnaires.Filed;
import it.sportello.ask.questionnaires.OwnSheets;
import it.sportello.ask.questionnaires.Sheet;
import it.sportello.ask.questionnaires.Sheets;
import it.sportello.ask.scores.Score;
import it.sportello.ask.scores.ScoreSheet;
import it.sportello.ask.scores.rules.FindRules;
import it.sportello.bots.dialogue.flow.Ask;
import it.sportello.bots.dialogue.flow.Flow;
import it.sportello.office.journal.Actor;
import it.sportello.office.journal.Entry;
import it.sportello.office.journal.Journal;
import it.sportello.office.journal.Kind;
import it.sportello.office.journal.automation.Automation;
import it.sportello.platform.ids.Numbers;
import it.sportello.platform.time.Rome;
import it.sportello.talk.flows.Call;
import jakarta.inject.Singleton;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The person sends their answers: once, with a receipt; scored for the operator by the rules of the day. What the call is given lies on
 * the way the person took through the questionnaire: other answers are kept and do not count.
 */
@Singleton
public class SendSheet {

    private final OwnSheets own;
    private final Sheets sheets;
    private final FindRules rules;
    private final Numbers numbers;
    private final Journal journal;
    private final Automation automation;

    public SendSheet(OwnSheets own, Sheets sheets, FindRules rules, Numbers numbers, Journal journal, Automation automation) {
        this.own = own;
        this.sheets = sheets;
        this.rules = rules;
        this.numbers = numbers;
        this.journal = journal;
        this.automation = automation;
    }

    /** @return the sheet that is sent now, by this call or an earlier one; nothing when there is none to send */
    public Optional<Sheet> send(Call call) {
        Flow flow = call.flow();
        List<Sheet> all = own.of(flow.name(), call.contact());
        if (all.isEmpty()) {
            return Optional.empty();
        }
        Sheet first = all.getFirst();
        String receipt = first.state().goesOn() ? numbers.next() : null;
        Sheet sent = sheets.change(first.id(), sheet -> sheet.state().goesOn() && receipt != null
                ? read(sheet.takenUp(), call.office()).sent(filed(flow, sheet, call, receipt)) : sheet);
        if (sent.filed() == null) {
            return Optional.empty();
        }
        tell(sent);
        return Optional.of(sent);
    }

    /** Nobody knew whose it was when it began: its office reads it now. */
    private static Sheet read(Sheet sheet, String office) {
        return sheet.opening().office() == null && office != null ? sheet.readBy(office) : sheet;
    }

    private Filed filed(Flow flow, Sheet sheet, Call call, String receipt) {
        Map<String, String> values = Answers.values(sheet);
        values.keySet().removeIf(name -> call.arg(name).isBlank());
        List<String> counted = List.copyOf(values.keySet());
        Optional<Score> score = !automation.on(ScoreFunction.NAME) ? Optional.empty()
                : rules.inForce(flow.name(), LocalDate.ofInstant(call.now(), Rome.ZONE)).map(found -> ScoreSheet.score(found, values, Ask.PREFERS_NOT));
        return new Filed(call.id(), receipt, call.now(), counted, score.map(Score::rules).orElse(null),
                score.map(Score::fingerprint).orElse(null), score.map(Score::bands).orElse(Map.of()));
    }

    private void tell(Sheet sheet) {
        if (sheet.filed().rules() != null) {
            automation.tell(ScoreFunction.NAME, new TreeMap<>(sheet.filed().bands()).toString(), sheet.opening().contact(), sheet.filed().receipt());
        }
        journal.record(Entry.of(Kind.SHEET_SENT, Actor.person(sheet.opening().contact())).named("sheet-sent/" + sheet.filed().receipt())
                .about("questionnaire", sheet.opening().questionnaire()).person(sheet.opening().contact()));
    }
}
