/** Which of the templates that WhatsApp approves a broadcast needs, and whether it may be used. */
package it.sportello.talk.broadcasts.templates;
