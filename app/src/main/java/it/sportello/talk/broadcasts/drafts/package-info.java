/** Writing a broadcast: what a draft must say before anyone may count or send it, and changing it until it leaves the desk. */
package it.sportello.talk.broadcasts.drafts;
