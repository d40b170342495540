/**
 * A flow edited by staff becomes a revision in force, without a release: checked, compared with the one before, published with a
 * choice for each changed question, and taken back.
 */
package it.sportello.talk.flows.publishing;
