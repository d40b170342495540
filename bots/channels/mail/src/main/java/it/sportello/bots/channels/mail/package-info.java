/**
 * E-mail, one way: what we start goes out by SMTP, in plain text and simple HTML, with a link that stops it in every message. The
 * only folder that sees SMTP's words: its replies become ours in {@code Replies}.
 */
package it.sportello.bots.channels.mail;
