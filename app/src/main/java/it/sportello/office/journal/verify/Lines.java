package it.sportello.office.journal.verify;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** A file line by line, to the letter: only a line feed ends one, and none is longer than an entry can be. */
final class Lines {

    private static final int LONGEST = 64 * 1024;

    private final InputStream in;
    private long read;
    private boolean whole = true;

    Lines(InputStream in) {
        this.in = new BufferedInputStream(in, LONGEST);
    }

    /** The next line without its end, or {@code null} when there is no whole one more. */
    String next() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream(512);
        int one;
        while ((one = in.read()) != -1 && one != '\n' && line.size() < LONGEST) {
            line.write(one);
        }
        if (one == '\n') {
            read++;
            return line.toString(StandardCharsets.UTF_8);
        }
        whole &= line.size() == 0;
        read += line.size() == 0 ? 0 : 1;
        return null;
    }

    /** How many were read, one cut short included. */
    long read() {
        return read;
    }

    /** Whether the last one read ended with a line feed. */
    boolean whole() {
        return whole;
    }
}
