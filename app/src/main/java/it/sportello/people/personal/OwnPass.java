package it.sportello.people.personal;

import it.sportello.people.passes.MakePass;
import it.sportello.platform.settings.Settings;
import jakarta.inject.Singleton;

import java.time.Duration;

/** The link to a person's own page: good once, for a quarter of an hour. */
@Singleton
public class OwnPass {

    public static final String PURPOSE = "own-page";
    public static final Duration VALID = Duration.ofMinutes(15);

    private final MakePass passes;
    private final Settings settings;

    OwnPass(MakePass passes, Settings settings) {
        this.passes = passes;
        this.settings = settings;
    }

    /** @param call names the wish: the same one again gives the same link */
    public String link(String call, String contact) {
        return settings.link("/me/link/" + passes.make(call, PURPOSE, contact, null, VALID));
    }
}
