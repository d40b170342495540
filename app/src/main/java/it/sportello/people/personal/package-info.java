/**
 * The page of a person about themself: what we know of them, what they asked for, and what they may change there. Whoever opens it
 * has shown more than an address: a one-time code that came to it (proof level 2), or SPID or CIE (level 4). Each slice adds its
 * part by an {@link it.sportello.people.personal.OwnPanel}; what each part takes stands in
 * {@link it.sportello.people.contacts.Action}.
 */
package it.sportello.people.personal;
