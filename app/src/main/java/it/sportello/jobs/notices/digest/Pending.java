package it.sportello.jobs.notices.digest;

import it.sportello.jobs.notices.Often;

import java.time.LocalDate;

/**
 * One vacancy that waits in a person's digest.
 *
 * @param vacancy   code
 * @param broadcast id of the one that brought it
 * @param often     what the person had asked for then
 * @param day       not told before
 */
public record Pending(String vacancy, String broadcast, Often often, LocalDate day) {
}
