/** The invented conversations with which a demo begins, read from {@code deploy/seed/demo/conversations.yml}. */
package it.sportello.talk.intake.demo;
