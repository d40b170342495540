package it.sportello.talk.posters;

import it.sportello.office.offices.Offices;
import jakarta.inject.Singleton;

import java.util.Optional;

/** What the code of a paper opens. */
@Singleton
public class Invite {

    private final CountStarts counts;
    private final Posters posters;
    private final Ways ways;
    private final Offices offices;

    Invite(CountStarts counts, Posters posters, Ways ways, Offices offices) {
        this.counts = counts;
        this.posters = posters;
        this.ways = ways;
        this.offices = offices;
    }

    /** Counts one more; empty for a paper that nobody printed. */
    public Optional<Invitation> first(String mark) {
        return counts.opened(mark).flatMap(this::to);
    }

    /** The same without counting. */
    public Optional<Invitation> again(String mark) {
        return Poster.read(mark).flatMap(marked -> posters.find(mark)).flatMap(this::to);
    }

    private Optional<Invitation> to(Poster poster) {
        Ways.Open open = ways.of(poster.office(), poster.mark());
        return offices.find(poster.office()).map(office -> new Invitation(office.name(), office.desk().phone(), open.telegram(), open.whatsapp(),
                open.sms() == null ? null : "sms:" + open.sms() + "?&body=" + poster.mark()));
    }
}
