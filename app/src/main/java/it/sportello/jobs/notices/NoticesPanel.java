package it.sportello.jobs.notices;

import it.sportello.office.staff.HomePanel;
import it.sportello.office.staff.PersonPanel;
import it.sportello.office.staff.SignedIn;
import it.sportello.people.contacts.Action;
import it.sportello.people.personal.Own;
import it.sportello.people.personal.OwnPanel;
import it.sportello.templates.Phrasebook;
import jakarta.inject.Singleton;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What vacancies a person asked to hear of: on the page that staff sees of them, and on their own, where a wish can be taken back. */
@Singleton
class NoticesPanel implements PersonPanel, OwnPanel {

    private static final String STAFF = "it";
    private static final String CANCEL = "cancel";

    private final Subscribers subscribers;
    private final OwnWishes own;
    private final ChangeNotices change;
    private final NoticeWords words;
    private final Phrasebook phrases;

    NoticesPanel(Subscribers subscribers, OwnWishes own, ChangeNotices change, NoticeWords words, Phrasebook phrases) {
        this.subscribers = subscribers;
        this.own = own;
        this.change = change;
        this.words = words;
        this.phrases = phrases;
    }

    @Override
    public String title() {
        return "Avvisi di lavoro chiesti";
    }

    @Override
    public int order() {
        return 35;
    }

    @Override
    public List<HomePanel.Line> lines(String contact, SignedIn who) {
        return subscribers.find(contact).wishes().stream().map(wish -> new HomePanel.Line(words.listed(wish, STAFF), null, null)).toList();
    }

    @Override
    public String name() {
        return "notices";
    }

    @Override
    public Action sees() {
        return Action.SUBSCRIBE;
    }

    @Override
    public Optional<Part> part(Own person) {
        List<Row> rows = own.all(person.contact()).stream().map(wish -> row(wish, person.language())).toList();
        return rows.isEmpty() ? Optional.empty() : Optional.of(new Part(phrases.say(person.language(), "own.notices"), null, rows));
    }

    private Row row(Subscription wish, String language) {
        String what = words.wish(wish, language);
        return new Row(what, words.often(wish.often(), language), null, List.of(new Deed(CANCEL, wish.id(), phrases.say(language, "own.cancel"),
                phrases.say(language, "own.cancel-sure", Map.of("wish", what)))));
    }

    /** A person can only name a wish of their own; one that is gone already is as cancelled as can be. */
    @Override
    public Did act(Own person, String deed, String ref) {
        if (!deed.equals(CANCEL)) {
            return Did.UNKNOWN;
        }
        change.cancel(own.maker(person.contact(), ref), ref);
        return new Did(true, phrases.say(person.language(), "own.cancelled"));
    }
}
