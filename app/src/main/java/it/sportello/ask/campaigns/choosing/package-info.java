/** Who is invited: everyone who fits, or a sample drawn so that it can be drawn again; and what a campaign would come to, before anything is written. */
package it.sportello.ask.campaigns.choosing;
