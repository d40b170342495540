/**
 * A flow while staff writes it: one draft a flow, on which all who edit work, kept until it is published or thrown away. Of two who
 * save at once only one wins, and the other is told.
 */
package it.sportello.talk.flows.drafts;
