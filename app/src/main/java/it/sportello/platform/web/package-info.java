/** What every page of the house shares, whatever it shows: headers that keep browsers careful, answers other than 200, error pages. */
package it.sportello.platform.web;
