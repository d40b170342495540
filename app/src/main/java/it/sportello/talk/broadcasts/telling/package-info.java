/** What a broadcast's chunks came to, told to the journal from the chunks themselves, some time after they changed. */
package it.sportello.talk.broadcasts.telling;
