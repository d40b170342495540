package it.sportello.office.journal.chain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * At most {@link #FULL} lines in a row, all of one day, in one document. Only the last page changes, by conditional writes that
 * add to it; once closed it never changes again, and the next begins with its hash.
 *
 * @param number  from 1; 0 stands for what is before the first
 * @param version grows with each write
 * @param before  hash of the line before the first
 * @param first   place of the first line
 * @param lines   with their hashes
 * @param batch   ids that the last write took from those who wait: whoever writes next strikes them off first, so that no
 *                line is written twice however many processes write
 */
public record Page(long number, long version, LocalDate day, String before, long first, List<Hashed> lines, boolean closed,
                   List<String> batch) {

    public static final int FULL = 100;

    /** A line's text and its hash. */
    public record Hashed(String text, String hash) {
    }

    public Page {
        lines = List.copyOf(lines);
        batch = List.copyOf(batch);
    }

    /** Where a journal begins. */
    public static Page none() {
        return new Page(0, 0, LocalDate.EPOCH, Hash.NONE, 1, List.of(), true, List.of());
    }

    /** An empty one after a closed one. */
    Page next(LocalDate today) {
        return new Page(number + 1, 0, today.isBefore(day) ? day : today, head(), first + lines.size(), List.of(), false, List.of());
    }

    Page close() {
        return new Page(number, version + 1, day, before, first, lines, true, batch);
    }

    Page with(List<Line> more) {
        List<Hashed> all = new ArrayList<>(lines);
        String head = head();
        for (Line line : more) {
            String text = line.placed(first + all.size()).text();
            head = Hash.of(head, text);
            all.add(new Hashed(text, head));
        }
        return new Page(number, version + 1, day, before, first, all, all.size() >= FULL, more.stream().map(Line::id).toList());
    }

    int room() {
        return FULL - lines.size();
    }

    /** Hash of the last line so far. */
    public String head() {
        return lines.isEmpty() ? before : lines.getLast().hash();
    }

    /** Place of the last line so far. */
    public long last() {
        return first + lines.size() - 1;
    }
}
