package it.sportello.office.journal.verify;

import it.sportello.office.journal.chain.Chain;
import it.sportello.office.journal.chain.Page;
import it.sportello.platform.secrets.SigningKeys;
import jakarta.inject.Singleton;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Enumeration;
import java.util.List;
import java.util.NoSuchElementException;

/** Writes some days of the journal down for {@link Verify}, in memory that does not grow with them. */
@Singleton
public class Export {

    private static final String KEY = "journal";
    private static final int AT_ONCE = 20;

    private final Chain chain;
    private final SigningKeys keys;
    private final InstantSource clock;

    Export(Chain chain, SigningKeys keys, InstantSource clock) {
        this.chain = chain;
        this.keys = keys;
        this.clock = clock;
    }

    public String publicKey() {
        return keys.publicKey(KEY);
    }

    /** @param from first page; @param last day. Read while it is sent: what is told meanwhile is not in it. */
    public InputStream read(Page from, LocalDate last) {
        return new SequenceInputStream(new Parts(from, last));
    }

    /** The first line, some pages at a time, the last line. */
    private final class Parts implements Enumeration<InputStream> {

        private final LocalDate day;
        private final Page end = chain.last();
        private final String opening;
        private String head;
        private long next;
        private long entries;
        private boolean opened;
        private boolean closed;

        Parts(Page from, LocalDate day) {
            this.day = day;
            opening = Seal.opening(from.first(), from.before());
            head = from.before();
            next = from.number();
        }

        @Override
        public boolean hasMoreElements() {
            return !closed;
        }

        @Override
        public InputStream nextElement() {
            if (closed) {
                throw new NoSuchElementException();
            }
            StringBuilder part = new StringBuilder();
            if (!opened) {
                opened = true;
                part.append(opening).append('\n');
            } else if (next > end.number()) {
                closed = true;
                part.append(closing()).append('\n');
            } else {
                pages(part);
            }
            return new ByteArrayInputStream(part.toString().getBytes(StandardCharsets.UTF_8));
        }

        private void pages(StringBuilder part) {
            List<Page> pages = chain.from(next, AT_ONCE);
            next += AT_ONCE;
            for (Page page : pages) {
                if (page.day().isAfter(day) || page.number() > end.number()) {
                    next = end.number() + 1;
                    return;
                }
                (page.number() == end.number() ? end : page).lines().forEach(line -> {
                    part.append(line.text(), 0, line.text().length() - 1).append(",\"hash\":\"").append(line.hash()).append("\"}\n");
                    entries++;
                    head = line.hash();
                });
            }
        }

        private String closing() {
            String closing = Seal.closing(entries, head, clock.instant().toString(), publicKey());
            return Seal.signed(closing, keys.sign(KEY, Seal.bytes(opening, closing)));
        }
    }
}
