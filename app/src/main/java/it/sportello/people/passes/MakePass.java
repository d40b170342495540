package it.sportello.people.passes;

import it.sportello.office.journal.Actor;
import it.sportello.office.journal.Entry;
import it.sportello.office.journal.Journal;
import it.sportello.office.journal.Kind;
import it.sportello.platform.due.Due;
import it.sportello.platform.secrets.Secrets;
import jakarta.inject.Singleton;
import org.apache.commons.codec.digest.HmacAlgorithms;
import org.apache.commons.codec.digest.HmacUtils;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Base64;

/**
 * Makes a pass. Its secret follows from who asks for it, under a key of ours: a turn that is played again after a crash says the
 * same link, though the secret was never kept.
 */
@Singleton
public class MakePass {

    /** 144 bits, and short enough for an SMS. */
    private static final int SECRET_BYTES = 18;
    public static final int SECRET_LETTERS = SECRET_BYTES * 4 / 3;
    private static final Duration REMEMBERED = Duration.ofDays(1);

    private final Passes passes;
    private final String key;
    private final Due due;
    private final Journal journal;
    private final InstantSource clock;

    MakePass(Passes passes, Secrets secrets, Due due, Journal journal, InstantSource clock) {
        this.passes = passes;
        this.key = secrets.of("passes");
        this.due = due;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * @param call names the wish, such as a call of a flow: the same one again gives the same pass
     * @param ref  what it opens, or {@code null}
     * @return the secret, 24 of {@code [A-Za-z0-9_-]}, for the link
     */
    public String make(String call, String purpose, String contact, String ref, Duration valid) {
        byte[] digest = new HmacUtils(HmacAlgorithms.HMAC_SHA_256, key).hmac(purpose + " " + call);
        String secret = Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(digest, SECRET_BYTES));
        String known = UsePass.digest(secret);
        Instant until = clock.instant().plus(valid);
        due.at(ForgetPass.KIND, known, until.plus(REMEMBERED));
        passes.add(new Pass(known, purpose, contact, ref, until, null));
        journal.record(Entry.of(Kind.PASS_MADE, Actor.person(contact)).person(contact).named("pass/" + known.substring(0, 32))
                .with("purpose", purpose));
        return secret;
    }
}
