/**
 * Who must not be seen to be a person of ours: whoever looks at their phone reads neither our name nor a subject in what we start, and
 * it comes only by the channel and in the hours they said are safe. The words follow when they ask for them.
 */
package it.sportello.people.discretion;
