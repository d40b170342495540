/** The page behind the link at the foot of a letter. */
package it.sportello.talk.leaving.web;
