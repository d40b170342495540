/**
 * Digests: who asked to hear once a day or once a week gets one message with the vacancies that came meanwhile, on the next day
 * (or Monday) on which Sportello may write, from ten. A vacancy's broadcast puts it down for each such person; on the day the
 * digests of an office leave as a broadcast of their own, which tells each person something else: so that rates, quiet hours,
 * STOP, costs and counts are those of every broadcast. What is over meanwhile, or wanted no more, is left out; what the weekly cap
 * does not allow waits for Monday.
 */
package it.sportello.jobs.notices.digest;
