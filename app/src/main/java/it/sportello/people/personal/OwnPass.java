package it.sportello.people.personal;

import it.sportello.people.passes.MakePass;
import it.sportello.platform.settings.Settings;
import jakarta.inject.Singleton;

import java.time.Duration;

/**
 * The links to a person's own page, each good once: to all of it, for a quarter of an hour, which opens nothing without a code; and to one
 * page below it, by itself. Since that one can be passed on, its page shows nothing that was said before; once it is used or has ended it
 * leads to a code too (ADR 13).
 */
@Singleton
public class OwnPass {

    public static final String PURPOSE = "own-page";
    public static final Duration VALID = Duration.ofMinutes(15);
    private static final String PATH = "/me/link/";

    private final MakePass passes;
    private final Settings settings;

    OwnPass(MakePass passes, Settings settings) {
        this.passes = passes;
        this.settings = settings;
    }

    /** Whether people elsewhere can open what we send them. */
    public boolean possible() {
        return settings.publicUrl().isPresent();
    }

    /** @param call names the wish: the same one again gives the same link */
    public String link(String call, String contact) {
        return settings.link(PATH + passes.make(call, PURPOSE, contact, null, VALID));
    }

    /** @param page path below {@code /me}; a query is told to the page and opens nothing more */
    public String link(String call, String contact, String page, Duration valid) {
        return settings.link(PATH + passes.make(call, PURPOSE, contact, page, valid));
    }

    /** As long as a link, and leads nowhere: for who counts how long a message will be. */
    public String sample() {
        return settings.link(PATH + "x".repeat(MakePass.SECRET_LETTERS));
    }
}
