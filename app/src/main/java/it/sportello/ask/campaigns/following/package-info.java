/** What becomes of each invitation: told by the chunks of its broadcasts, by the person's sheet as it changes, and by silence. */
package it.sportello.ask.campaigns.following;
