/** The page of the public channels. */
package it.sportello.talk.lines.web;
