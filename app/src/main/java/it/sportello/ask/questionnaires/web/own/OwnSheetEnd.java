package it.sportello.ask.questionnaires.web.own;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import it.sportello.ask.questionnaires.Sheet;
import it.sportello.ask.questionnaires.SheetState;
import it.sportello.ask.questionnaires.keeping.SheetWords;
import it.sportello.people.personal.web.OwnFrame;
import it.sportello.templates.Keywords;
import it.sportello.templates.Phrasebook;
import jakarta.inject.Singleton;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Where no question is open: sent, withdrawn, or paused and how to go on. */
@Singleton
class OwnSheetEnd {

    private static final String VIEW = "ask/questionnaires/own/end";

    private final OwnFrame frame;
    private final Phrasebook phrases;
    private final Keywords keywords;

    OwnSheetEnd(OwnFrame frame, Phrasebook phrases, Keywords keywords) {
        this.frame = frame;
        this.keywords = keywords;
        this.phrases = phrases;
    }

    HttpResponse<?> show(HttpRequest<?> request, OwnSheetDoor.Visit visit, Sheet sheet) {
        Map<String, Object> model = model(visit, sheet.state() == SheetState.SENT ? "sheet-sent" : "sheet-withdrawn");
        if (sheet.state() == SheetState.SENT) {
            model.put("lead", frame.say(visit.own().language(), "sheet-sent-at", Map.of("at", phrases.formats(visit.own().language()).moment(sheet.filed().at()))));
            model.put("receipt", visit.sight().seesReceipt(sheet) ? sheet.filed().receipt() : null);
        } else {
            model.put("lead", frame.say(visit.own().language(), "sheet-withdrawn-what", Map.of()));
        }
        model.put("again", true);
        return frame.page(HttpStatus.OK, request, visit.own(), VIEW, model);
    }

    HttpResponse<?> paused(HttpRequest<?> request, OwnSheetDoor.Visit visit) {
        Map<String, Object> model = model(visit, "sheet-paused");
        model.put("lead", frame.say(visit.own().language(), "sheet-paused-what", Map.of()));
        model.put("word", frame.say(visit.own().language(), "sheet-paused-chat", Map.of("word", SheetWords.word(visit.flow(visit.sheet()), visit.own().language(), keywords))));
        return frame.page(HttpStatus.OK, request, visit.own(), VIEW, model);
    }

    HttpResponse<?> called(HttpRequest<?> request, OwnSheetDoor.Visit visit) {
        Map<String, Object> model = model(visit, "sheet-called");
        model.put("lead", frame.say(visit.own().language(), "sheet-called-what", Map.of()));
        model.put("called", true);
        return frame.page(HttpStatus.OK, request, visit.own(), VIEW, model);
    }

    private Map<String, Object> model(OwnSheetDoor.Visit visit, String heading) {
        Map<String, Object> model = new HashMap<>();
        Optional<Sheet> sheet = visit.sheet();
        model.put("title", SheetWords.title(visit.flow(sheet), visit.own().language()));
        model.put("heading", frame.say(visit.own().language(), heading, Map.of()));
        model.put("path", visit.path());
        model.put("goesOn", sheet.filter(found -> found.state().goesOn()).isPresent());
        model.put("stranger", visit.sight().stranger());
        return model;
    }
}
