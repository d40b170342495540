package it.sportello.jobs.notices;

/**
 * A person whose wish a vacancy fits.
 *
 * @param contact id
 * @param vacancy code
 * @param wish    of those that fit the one that hears soonest: why they hear of it, and when
 * @param most    at most so many in a week
 */
public record Match(String contact, String vacancy, Subscription wish, int most) {
}
