/** What keeps a broadcast from coming twice: the same words to the same people (a sketch, never a list), one person by two contacts, one chunk by two processes. */
package it.sportello.talk.broadcasts.repeats;
