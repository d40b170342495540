package it.sportello.ask.questionnaires.interview;

import it.sportello.ask.questionnaires.Answer;
import it.sportello.ask.questionnaires.Sheet;
import it.sportello.ask.questionnaires.Sheets;
import it.sportello.ask.questionnaires.keeping.Questionnaires;
import it.sportello.ask.questionnaires.keeping.SheetWords;
import it.sportello.ask.scores.Reason;
import it.sportello.ask.scores.Score;
import it.sportello.bots.dialogue.flow.Flow;
import it.sportello.office.rights.Facts;
import jakarta.inject.Singleton;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What a person is given of their questionnaires with a copy of their data (GDPR, art. 15): the answers, the score with every reason and
 * what an operator made of it, what was written down at the interview, the indexes brought here. Who wrote it stays out: it is staff's.
 */
@Singleton
public class CopySheets {

    private static final String SHEET = "Questionario";
    private static final String SCORE = "Punteggio";
    private static final String POINTS = "Punti";
    private static final String WHEN = "Quando";
    private static final String ITALIAN = "it";

    private final Sheets sheets;
    private final Questionnaires questionnaires;
    private final ReadScore scores;
    private final Interviews interviews;
    private final NationalIndexes indexes;

    CopySheets(Sheets sheets, Questionnaires questionnaires, ReadScore scores, Interviews interviews, NationalIndexes indexes) {
        this.sheets = sheets;
        this.questionnaires = questionnaires;
        this.scores = scores;
        this.interviews = interviews;
        this.indexes = indexes;
    }

    public List<Map<String, String>> of(Collection<String> contacts) {
        List<Facts> facts = new ArrayList<>();
        sheets.ofPerson(contacts).forEach(sheet -> {
            Flow flow = questionnaires.of(sheet);
            String title = SheetWords.title(flow, ITALIAN) + ", " + sheet.opening().round();
            answers(facts, title, sheet, new SheetWords(flow, sheet, ITALIAN));
            scores.of(sheet).ifPresent(read -> score(facts, title, read.score(), interviews.of(sheet.id())));
            added(facts, title, interviews.of(sheet.id()));
        });
        indexes.of(contacts).forEach(index -> facts.add(Facts.of("Indice nazionale", index.level().label()).and("Probabilità", index.probability())
                .and("Del", index.day()).and("Da", index.origin())));
        return facts.stream().map(Facts::map).toList();
    }

    private static void answers(List<Facts> facts, String title, Sheet sheet, SheetWords words) {
        Stream.concat(sheet.answers().values().stream(), sheet.aside().values().stream()).map(Answer::now)
                .forEach(given -> facts.add(Facts.of(SHEET, title).and("Domanda", words.question(given.node())).and("Risposta", words.answer(given))
                        .and("Parole", given.words()).and(WHEN, given.at())));
    }

    private static void score(List<Facts> facts, String title, Score score, Interview interview) {
        Stream.concat(score.dimensions().stream(), Stream.ofNullable(score.total())).forEach(sum -> {
            facts.add(Facts.of(SHEET, title).and(SCORE, sum.title()).and(POINTS, sum.points()).and("Fascia", sum.band().title()));
            sum.reasons().stream().map(Reason::points).forEach(one -> facts.add(Facts.of(SHEET, title).and(SCORE, sum.title()).and(POINTS, one.points())
                    .and("Perché", one.why()).and("Che cosa cambierebbe", one.change())));
            interview.judgements().stream().filter(one -> one.dimension().equals(sum.name())).forEach(one -> facts.add(Facts.of(SHEET, title)
                    .and(SCORE, sum.title()).and("Punti per l'operatore", one.points()).and("Motivo", one.motive()).and(WHEN, one.at())));
        });
    }

    private static void added(List<Facts> facts, String title, Interview interview) {
        interview.completions().forEach(one -> facts.add(Facts.of(SHEET, title).and(one.field().label(), one.text()).and(WHEN, one.at())));
        interview.returned().forEach(one -> facts.add(Facts.of(SHEET, title).and("Risultato restituito", one.how().label()).and(WHEN, one.day())));
    }
}
