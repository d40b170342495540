/** Those who did not answer: asked why by chat, once and with one tap, or by staff; called, if a manager says so. Nothing follows for them. */
package it.sportello.ask.campaigns.silent;
