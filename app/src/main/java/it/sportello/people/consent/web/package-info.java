/** What people read about their data. */
package it.sportello.people.consent.web;
