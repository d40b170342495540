package it.sportello.ask.questionnaires.keeping;

import it.sportello.ask.questionnaires.Sheet;
import it.sportello.ask.questionnaires.SheetState;
import it.sportello.ask.questionnaires.Sheets;
import it.sportello.bots.dialogue.flow.Flow;
import it.sportello.office.offices.Office;
import it.sportello.office.offices.Offices;
import it.sportello.talk.flows.OpenQuestion;
import it.sportello.talk.flows.publishing.Standings;
import jakarta.inject.Singleton;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Where people stand in their open sheets: counted page by page when somebody asks, so that no answer pays for it. */
@Singleton
class StandingSheets implements Standings {

    private final Sheets sheets;
    private final Offices offices;
    private final Questionnaires questionnaires;
    private final InstantSource clock;

    StandingSheets(Sheets sheets, Offices offices, Questionnaires questionnaires, InstantSource clock) {
        this.sheets = sheets;
        this.offices = offices;
        this.questionnaires = questionnaires;
        this.clock = clock;
    }

    private record Place(String revision, String node) {
    }

    @Override
    public List<Standing> of(String flow) {
        Map<Place, Long> people = new LinkedHashMap<>();
        List<String> shelves = new ArrayList<>(offices.all().stream().map(Office::code).toList());
        shelves.add(null);
        shelves.forEach(office -> count(office, new Sheets.Filter(SheetState.OPEN, flow, null), people));
        return people.entrySet().stream().map(one -> new Standing(one.getKey().revision(), one.getKey().node(), one.getValue())).toList();
    }

    private void count(String office, Sheets.Filter filter, Map<Place, Long> people) {
        Instant now = clock.instant();
        Integer from = null;
        do {
            Sheets.Listed listed = sheets.ofOffice(office, filter, from);
            listed.sheets().forEach(sheet -> people.merge(place(sheet, now), 1L, Long::sum));
            from = listed.older();
        } while (from != null);
    }

    private Place place(Sheet sheet, Instant now) {
        Flow flow = questionnaires.of(sheet);
        return new Place(flow.revision(), OpenQuestion.of(flow, Answers.values(sheet), now).orElse(flow.first()));
    }
}
