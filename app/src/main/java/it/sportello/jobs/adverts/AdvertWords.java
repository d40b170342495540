package it.sportello.jobs.adverts;

import it.sportello.templates.Phrasebook;
import jakarta.inject.Singleton;

import java.util.Map;

/** What staff reads of an advert that did not go well. */
@Singleton
public class AdvertWords {

    private static final String STAFF = "it";

    private final Phrasebook phrases;

    AdvertWords(Phrasebook phrases) {
        this.phrases = phrases;
    }

    /** A sentence, or nothing when all went well. A refusal by a channel is another thing than one by a person. */
    public String why(Advert advert) {
        String code = advert.attempt().code();
        return code == null ? "" : phrases.has("channel-why." + code) ? phrases.say(STAFF, "channel-why." + code) : phrases.reason(code);
    }

    /** What to do about it. */
    String task(Advert advert) {
        return phrases.say(STAFF, "channel-task." + advert.state().name().toLowerCase(),
                Map.of("code", advert.vacancy(), "channel", advert.channel(), "reason", why(advert)));
    }
}
