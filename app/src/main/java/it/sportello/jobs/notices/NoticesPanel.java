package it.sportello.jobs.notices;

import it.sportello.office.staff.HomePanel;
import it.sportello.office.staff.PersonPanel;
import it.sportello.office.staff.SignedIn;
import jakarta.inject.Singleton;

import java.util.List;

/** What vacancies a person asked to hear of, on their page. */
@Singleton
class NoticesPanel implements PersonPanel {

    private static final String STAFF = "it";

    private final Subscribers subscribers;
    private final NoticeWords words;

    NoticesPanel(Subscribers subscribers, NoticeWords words) {
        this.subscribers = subscribers;
        this.words = words;
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
}
