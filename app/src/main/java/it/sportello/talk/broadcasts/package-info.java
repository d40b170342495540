/**
 * One text for many: vacancies, courses, events, service news. An audience is counted before anything is written, then laid down
 * in chunks of at most a hundred recipients with their states; a chunk is claimed, advanced a window at a time and written once a
 * window, so that start, pause and stop are changes of one word and a killed process leaves at most a window unknown.
 * A slice may keep a broadcast's news for later ({@link it.sportello.talk.broadcasts.Digest}), and tell each person something
 * else ({@link it.sportello.talk.broadcasts.PersonalText}).
 */
package it.sportello.talk.broadcasts;
