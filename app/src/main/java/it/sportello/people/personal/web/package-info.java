/**
 * The addresses below {@code /me}: the way in, and the page itself. They have a cookie, a session and a role of their own; a cookie
 * of staff means nothing here, and the cookie of a citizen nothing anywhere else.
 */
package it.sportello.people.personal.web;
