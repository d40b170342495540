/** Pages of accounts and of the sign-in, the frame of all staff pages, and what Micronaut Security needs to know of our sessions. */
package it.sportello.office.staff.web;
