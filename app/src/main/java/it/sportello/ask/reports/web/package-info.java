/** The report of a campaign: page, paper, files, and what their columns mean. */
package it.sportello.ask.reports.web;
