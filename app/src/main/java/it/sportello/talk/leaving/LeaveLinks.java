package it.sportello.talk.leaving;

import it.sportello.platform.secrets.SignedNotes;
import it.sportello.platform.settings.Settings;
import jakarta.inject.Singleton;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;

/** The link at the foot of a letter: signed, and it names a contact only by our own id. */
@Singleton
public class LeaveLinks {

    private static final String PURPOSE = "leave";
    private static final String CONTACT = "contact";
    /** Letters are kept for years, and the law asks that the way out works. */
    private static final Duration VALID = Duration.ofDays(3 * 365);

    private final SignedNotes notes;
    private final Settings settings;
    private final InstantSource clock;

    LeaveLinks(SignedNotes notes, Settings settings, InstantSource clock) {
        this.notes = notes;
        this.settings = settings;
        this.clock = clock;
    }

    public String of(String contact) {
        return settings.link("/leave/" + notes.write(PURPOSE, Map.of(CONTACT, contact), clock.instant().plus(VALID)));
    }

    /** @return whose it is, unless it is not ours or too old */
    public Optional<String> contact(String note) {
        return notes.read(PURPOSE, note, clock.instant()).map(words -> words.get(CONTACT));
    }
}
