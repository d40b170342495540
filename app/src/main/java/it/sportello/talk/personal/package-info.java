/** What the conversation has to do with a person's own page: the link that is asked for in it, the code that comes by it, the last things said. */
package it.sportello.talk.personal;
