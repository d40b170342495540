package it.sportello.talk.posters;

import java.time.YearMonth;
import java.util.Map;

/** How many came by each paper: one document an office and month. */
public interface PosterFigures {

    /** In place of a channel: the page that offers the channels was opened. */
    String OPENED = "page";

    /** @param channel type of the line by which somebody began to write, or {@link #OPENED} */
    void count(String office, YearMonth month, String mark, String channel);

    /** By channel; empty when nobody came. */
    Map<String, Long> of(String office, YearMonth month, String mark);
}
