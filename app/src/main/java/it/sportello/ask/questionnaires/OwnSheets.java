package it.sportello.ask.questionnaires;

import it.sportello.people.contacts.SamePerson;
import jakarta.inject.Singleton;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** A person's sheets, under whichever of their ids they were opened: two contacts may have been found to be one person. */
@Singleton
public class OwnSheets {

    private final Sheets sheets;
    private final SamePerson same;

    public OwnSheets(Sheets sheets, SamePerson same) {
        this.sheets = sheets;
        this.same = same;
    }

    /** The latest opened first. */
    public List<Sheet> all(String contact) {
        return sheets.ofPerson(same.ids(contact));
    }

    /** Those of one questionnaire, the one to go on with first: of several that are not sent, the one last worked on. */
    public List<Sheet> of(String questionnaire, String contact) {
        return all(contact).stream().filter(sheet -> sheet.opening().questionnaire().equals(questionnaire))
                .sorted(Comparator.comparing((Sheet sheet) -> sheet.state().goesOn()).thenComparing(Sheet::latest).reversed()).toList();
    }

    /** The one to go on with. */
    public Optional<Sheet> open(String questionnaire, String contact) {
        return of(questionnaire, contact).stream().findFirst().filter(sheet -> sheet.state().goesOn());
    }
}
