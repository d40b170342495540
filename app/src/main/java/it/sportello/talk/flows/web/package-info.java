/**
 * The pages on which staff edits what is asked: managers and auditors look, who answers for the region or administers edits and
 * publishes.
 */
package it.sportello.talk.flows.web;
