/**
 * Everything said with one contact, on whatever channel, in order. One document is one conversation: who has the floor, the
 * waiting session, what has been seen, and the latest messages with their states; older messages lie on pages. A turn is one
 * conditional write of that document: all of it happened, or none.
 */
package it.sportello.talk.conversations;
