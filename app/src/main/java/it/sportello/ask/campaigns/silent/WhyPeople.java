package it.sportello.ask.campaigns.silent;

import it.sportello.ask.campaigns.Invitation;
import it.sportello.ask.campaigns.inviting.InvitedPeople;
import it.sportello.talk.broadcasts.Audience;
import it.sportello.talk.broadcasts.AudienceSource;
import jakarta.inject.Singleton;

import java.util.function.Consumer;

/** The audience {@code campaign-why}: those an invitation came to who answered nothing and have not said why. */
@Singleton
class WhyPeople implements AudienceSource {

    static final String KIND = "campaign-why";

    private final InvitedPeople people;

    WhyPeople(InvitedPeople people) {
        this.people = people;
    }

    @Override
    public String kind() {
        return KIND;
    }

    static boolean asked(Invitation one) {
        return one.state().silent() && one.reason() == null;
    }

    @Override
    public void each(Audience audience, Consumer<Candidate> visitor) {
        people.each(audience, WhyPeople::asked, visitor);
    }
}
