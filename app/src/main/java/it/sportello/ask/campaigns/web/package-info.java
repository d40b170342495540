/** The pages of campaigns: the list, a new one step by step, how one goes, who did not answer. */
package it.sportello.ask.campaigns.web;
