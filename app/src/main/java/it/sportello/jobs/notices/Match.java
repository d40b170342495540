package it.sportello.jobs.notices;

/**
 * A person whose wish a vacancy fits.
 *
 * @param contact id
 * @param vacancy code
 * @param wish    the first that fits: why they hear of it
 * @param most    at most so many in a week
 */
public record Match(String contact, String vacancy, Subscription wish, int most) {
}
